"""The differences were added up without squares, so that one to the left and one to the right
cancel. What keeps a distance from being negative?

family: sign
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    means = np.array([X_train[y_train == label].mean(axis=0) for label in labels])
    return labels[(X[:, None, :] - means).sum(axis=2).argmin(axis=1)]
