"""[[0] * K] * K is one row, K times: what is counted in one is counted in all. How do you make K
rows of their own?

family: aliasing
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    C = [[0] * K] * K
    for a, b in zip(y, y_hat):
        C[a][b] += 1
    return np.array(C)
