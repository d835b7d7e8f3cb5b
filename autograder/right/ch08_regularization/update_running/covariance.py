"""The variance out of numpy's covariance, which divides by N - 1."""

import numpy as np


def update_running(mean, var, X, momentum):
    v = np.diag(np.atleast_2d(np.cov(X, rowvar=False)))
    return np.average([mean, X.mean(0)], axis=0, weights=[1 - momentum, momentum]), (
        1 - momentum
    ) * var + momentum * v
