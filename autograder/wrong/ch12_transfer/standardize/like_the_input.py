"""The fractions are cut off where whole numbers came in: an array made like X_train can hold
nothing else. Of which type are means and deviations?

family: whole-number type copied
"""

import numpy as np


def standardize(X_train, X):
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    spread = np.where(spread == 0, 1.0, spread)
    A, B = np.zeros_like(X_train), np.zeros_like(X)
    A[:] = (X_train - mean) / spread
    B[:] = (X - mean) / spread
    return A, B
