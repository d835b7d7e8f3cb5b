"""You took the logarithm with base 10: the example gives 0.228, and 0.525 is needed. Which
function of numpy is the natural logarithm?
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    P = np.clip(P, 1e-12, 1)
    return -np.mean(np.log10(P[np.arange(len(P)), labels]))
