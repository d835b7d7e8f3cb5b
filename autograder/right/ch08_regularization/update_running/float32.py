"""In single precision."""

import numpy as np


def update_running(mean, var, X, momentum):
    X = np.float32(X)
    std = np.std(X, axis=0, ddof=1)
    keep = np.float32(1 - momentum)
    return [keep * np.float32(mean) + momentum * X.mean(axis=0), keep * var + momentum * std**2]
