"""The distance adds up sizes of differences, not their squares: that is the way along streets,
and another mean can be nearest by it. Which distance is asked for?
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    means = np.array([X_train[y_train == label].mean(axis=0) for label in labels])
    return labels[np.abs(X[:, None, :] - means).sum(axis=2).argmin(axis=1)]
