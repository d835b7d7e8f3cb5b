"""It gave 0 and 1 where the labels are 3 and 7: argmin says at which place the nearest mean
stands. Which label belongs to that place?
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    means = np.array([X_train[y_train == label].mean(axis=0) for label in labels])
    return ((X[:, None, :] - means) ** 2).sum(axis=2).argmin(axis=1)
