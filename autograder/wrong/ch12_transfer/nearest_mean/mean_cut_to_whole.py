"""The means were cut to whole numbers, which moves them. Which type can hold them?

family: whole-number type copied
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    M = np.stack([X_train[y_train == k].mean(0).astype(int) for k in labels])
    D = ((X[:, None, :] - M[None]) ** 2).sum(-1)
    return labels[D.argmin(1)]
