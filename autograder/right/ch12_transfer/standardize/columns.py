"""One column after the other."""

import numpy as np


def standardize(X_train, X):
    A, B = np.zeros(X_train.shape), np.zeros(X.shape)
    for d in range(X_train.shape[1]):
        column = X_train[:, d]
        mean = column.sum() / len(column)
        spread = (((column - mean) ** 2).sum() / len(column)) ** 0.5
        if spread == 0:
            spread = 1
        A[:, d] = (column - mean) / spread
        B[:, d] = (X[:, d] - mean) / spread
    return A, B
