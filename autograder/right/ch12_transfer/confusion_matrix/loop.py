"""One sample after the other."""

import numpy as np


def confusion_matrix(y, y_hat, K):
    table = np.zeros((K, K), dtype=np.int64)
    for truth, answer in zip(y, y_hat):
        table[truth, answer] += 1
    return table
