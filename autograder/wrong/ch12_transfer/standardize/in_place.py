"""The numbers are right, and both arrays were changed where they lie. Whoever called still needs
the inputs as they were. What makes a new array?

family: argument changed
"""

import numpy as np


def standardize(X_train, X):
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    spread = np.where(spread == 0, 1.0, spread)
    for A in (X_train, X):
        A[:] = (A - mean) / spread
    return X_train, X
