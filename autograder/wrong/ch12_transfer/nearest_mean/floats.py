"""The labels are right and came as numbers with a decimal point. A label counts nothing and
measures nothing. Of which type are those of y_train?

family: no whole number
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    means = np.array([X_train[y_train == label].mean(axis=0) for label in labels])
    return 1.0 * labels[((X[:, None, :] - means) ** 2).sum(axis=2).argmin(axis=1)]
