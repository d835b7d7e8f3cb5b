"""Python's own numbers, and an array of them."""

import numpy as np


def confusion_matrix(y, y_hat, K):
    pairs = [(int(a), int(b)) for a, b in zip(y, y_hat)]
    return np.array([[pairs.count((i, j)) for j in range(K)] for i in range(K)])
