"""You added the prices of all entries up. Two entries at z = 0 cost log 2 each, and the loss is
0.693, not 1.386. What is the sum divided by?

family: sum for mean
"""

import numpy as np


def bce_with_logits(z, y):
    return float(np.sum(np.logaddexp(0, z) - y * z))
