"""These are the probabilities on a diagonal: half of the formula. A class with p = 1 cannot gain
any more, and yours would have the slope 1. What has to be taken off?
"""

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.diag(p)
