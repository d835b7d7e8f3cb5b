"""Without brackets only the mean is divided by the deviation, and x stays as large as it was.
What is divided?

family: brackets
"""

import numpy as np


def standardize(X_train, X):
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    spread = np.where(spread == 0, 1.0, spread)
    return X_train - mean / spread, X - mean / spread
