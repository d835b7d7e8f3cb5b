"""Each sample is counted twice, once in its place and once in the mirrored one. Which index is the
true class, and which the answer?
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    C = np.zeros((K, K), dtype=int)
    for a, b in zip(y, y_hat):
        C[a, b] += 1
        C[b, a] += 1
    return C
