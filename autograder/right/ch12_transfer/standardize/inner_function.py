"""A scaling made once, used twice; constants found by their range."""

import numpy as np


def standardize(X_train, X):
    constant = X_train.max(axis=0) == X_train.min(axis=0)
    mean, spread = X_train.mean(axis=0), np.where(constant, 1, X_train.std(axis=0))

    def scaled(A):
        return (A - mean) / spread

    return scaled(X_train), scaled(X)
