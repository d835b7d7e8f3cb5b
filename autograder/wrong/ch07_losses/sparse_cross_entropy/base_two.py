"""You took the logarithm with base 2: the example gives 0.757, bits, and 0.525 is needed. The
slopes of this chapter belong to the natural one. Which function of numpy is that?
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    P = np.clip(P, 1e-12, 1)
    return -np.mean(np.log2(P[np.arange(len(P)), labels]))
