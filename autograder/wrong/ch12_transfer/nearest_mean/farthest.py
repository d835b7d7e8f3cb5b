"""It gave the label of the mean that is farthest away. Which end of the distances is asked for?

family: sign
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    means = np.array([X_train[y_train == label].mean(axis=0) for label in labels])
    return labels[((X[:, None, :] - means) ** 2).sum(axis=2).argmax(axis=1)]
