"""Right, but of two means that are equally near it takes the class that comes first in y_train.
The order of the samples means nothing. Which label does the statement ask for?

family: first or last only
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.array(list(dict.fromkeys(y_train.tolist())))
    means = np.array([X_train[y_train == label].mean(axis=0) for label in labels])
    return labels[((X[:, None, :] - means) ** 2).sum(axis=2).argmin(axis=1)]
