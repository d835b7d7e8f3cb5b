"""Every class that occurs is marked in every row: hot[:, labels] sets whole columns, and [[0] * K]
* N is one and the same row N times. Each row should have exactly one 1. How do you reach row 0 for
the first label, row 1 for the second?

family: aliasing
"""

import numpy as np


def one_hot(labels, K):
    hot = np.zeros((len(labels), K))
    hot[:, labels] = 1
    return hot
