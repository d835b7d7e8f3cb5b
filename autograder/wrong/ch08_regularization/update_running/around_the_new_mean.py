"""The mean is right. Your variance counts from the *new running* mean, and that of the batch counts
from the batch's own. From where do the squares measure?
"""

import numpy as np


def update_running(mean, var, X, momentum):
    new = (1 - momentum) * mean + momentum * X.mean(axis=0)
    spread = np.sum((X - new) ** 2, axis=0) / (len(X) - 1)
    return new, (1 - momentum) * var + momentum * spread
