"""The rows of each class were added up, and not divided by how many there are: a frequent class
has its middle far out. What makes a mean of a sum?

family: sum for mean
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    means = np.array([X_train[y_train == label].sum(axis=0) for label in labels])
    return labels[((X[:, None, :] - means) ** 2).sum(axis=2).argmin(axis=1)]
