"""The means were put together of as many rows of X as of X_train: the new samples have no labels.
Whose rows does y_train belong to?
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    rows = np.resize(X, (len(y_train), X.shape[1]))
    means = np.array([rows[y_train == label].mean(axis=0) for label in labels])
    return labels[((X[:, None, :] - means) ** 2).sum(axis=2).argmin(axis=1)]
