"""Yes and no have changed places: a logit of 1000 means a certain yes, and with y = 1 it should
cost nothing. Yours charges 1000 for it. Which logits does y = 1 reward?
"""

import numpy as np


def bce_with_logits(z, y):
    return float(np.mean(np.logaddexp(0, z) - (1 - y) * z))
