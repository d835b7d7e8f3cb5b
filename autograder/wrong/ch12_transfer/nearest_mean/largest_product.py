"""Nearest was taken as the largest product x · m. A long mean has large products with everything.
What else stands in |x - m|², when it is multiplied out?
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    means = np.array([X_train[y_train == label].mean(axis=0) for label in labels])
    return labels[(X @ means.T).argmax(axis=1)]
