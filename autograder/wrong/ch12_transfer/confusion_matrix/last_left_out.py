"""The last sample is not counted: the loop ends one early. What does range(len(y) - 1) count to?

family: off by one
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    C = np.zeros((K, K), dtype=int)
    for i in range(len(y) - 1):
        C[y[i], y_hat[i]] += 1
    return C
