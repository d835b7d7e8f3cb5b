"""Right, but of two means that are equally near it takes the larger label. Which one does the
statement ask for?

family: first or last only
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)[::-1]
    means = np.array([X_train[y_train == label].mean(axis=0) for label in labels])
    return labels[((X[:, None, :] - means) ** 2).sum(axis=2).argmin(axis=1)]
