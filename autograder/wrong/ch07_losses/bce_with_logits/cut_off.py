"""The logits were cut off before the formula: from there on being more wrong costs nothing more. A
logit of 1000 for an answer that is 0 costs 1000. Which form of log(1 + e^z) needs no cutting?

family: overflow
"""

import numpy as np


def bce_with_logits(z, y):
    z = np.clip(z, -500, 500)
    return float(np.mean(np.logaddexp(0, z) - y * z))
