"""The maximum of each column was taken off, and not that of each row: within a row that changes the
softmax. Which axis runs along a row?

family: wrong axis
"""

import numpy as np


def softmax_cross_entropy(Z, labels):
    S = Z - Z.max(axis=0)
    L = np.log(np.exp(S).sum(axis=1)) - S[np.arange(len(Z)), labels]
    return L.mean()
