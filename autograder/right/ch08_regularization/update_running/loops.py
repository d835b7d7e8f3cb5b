"""Feature by feature."""

import numpy as np


def update_running(mean, var, X, momentum):
    N, D = X.shape
    new_mean, new_var = np.zeros(D), np.zeros(D)
    for d in range(D):
        m = sum(X[:, d]) / N
        v = sum((x - m) ** 2 for x in X[:, d]) / (N - 1)
        new_mean[d] = (1 - momentum) * mean[d] + momentum * m
        new_var[d] = (1 - momentum) * var[d] + momentum * v
    return new_mean, new_var
