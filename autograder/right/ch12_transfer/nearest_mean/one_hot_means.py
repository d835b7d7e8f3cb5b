"""Means by a product with one-hot rows; one sample after the other."""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    hot = (y_train[:, None] == labels).astype(float)
    means = hot.T @ X_train / hot.sum(axis=0)[:, None]
    nearest = [int(labels[np.argmin(np.sum((means - x) ** 2, axis=1))]) for x in X]
    return np.array(nearest)
