"""Only the first sample is counted: the `return` stands within the loop. How far in should it
stand?

family: first or last only
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    C = np.zeros((K, K), dtype=int)
    for a, b in zip(y, y_hat):
        C[a, b] += 1
        return C
