"""The middle of each class is its median with you. Which middle of its rows is asked for?"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    M = np.stack([np.median(X_train[y_train == k], axis=0) for k in labels])
    D = ((X[:, None, :] - M[None]) ** 2).sum(-1)
    return labels[D.argmin(1)]
