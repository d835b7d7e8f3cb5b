"""The squares multiplied out: nearest is where 2 x·m - |m|² is largest."""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels, which, counts = np.unique(y_train, return_inverse=True, return_counts=True)
    sums = np.zeros((len(labels), X_train.shape[1]))
    np.add.at(sums, which, X_train)
    means = sums / counts[:, None]
    return labels[np.argmax(2 * X @ means.T - np.sum(means**2, axis=1), axis=1)]
