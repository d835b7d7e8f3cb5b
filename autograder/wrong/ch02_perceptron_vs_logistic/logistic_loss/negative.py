"""The sign is turned around: the loss is negative and falls as the answers get worse. The log
of a probability is never above 0. What stands in front of it?

family: sign
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w + b
    each = np.logaddexp(0, z) - y * z
    return -np.mean(each) + l2 * np.sum(w**2)
