"""There is one mean for all samples, and the same answer for every row. How many means are there?

family: wrong axis; first or last only
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    means = np.array([X_train.mean(axis=0) for label in labels])
    return labels[((X[:, None, :] - means) ** 2).sum(axis=2).argmin(axis=1)]
