"""The variance as mean of squares less square of the mean, of centered columns."""

import numpy as np


def standardize(X_train, X):
    mean = np.mean(X_train, axis=0, keepdims=True)
    centered = X_train - mean
    variance = np.mean(centered**2, axis=0)
    spread = np.sqrt(variance + (variance == 0))
    return centered / spread, (X - mean) / spread
