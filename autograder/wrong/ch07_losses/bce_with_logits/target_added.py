"""y · z was added and should be taken off: a large logit for a yes then costs twice its size.
Which logits does y = 1 reward?

family: sign
"""

import numpy as np


def bce_with_logits(z, y):
    return float(np.mean(np.logaddexp(0, z) + y * z))
