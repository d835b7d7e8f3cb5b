"""X was scaled by its own mean and deviation. A sample alone would then always be 0, whatever it
is, and what the network has learned of the training part's scale is lost. Whose mean and
deviation are known when X comes?

family: argument ignored
"""

import numpy as np


def _scaled(A):
    spread = A.std(axis=0)
    return (A - A.mean(axis=0)) / np.where(spread == 0, 1.0, spread)


def standardize(X_train, X):
    return _scaled(X_train), _scaled(X)
