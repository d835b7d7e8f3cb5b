"""Both arrays are right and came in the wrong order. Whoever calls writes X_train, X =
standardize(...). Which one goes first?

family: order of returned values
"""

import numpy as np


def standardize(X_train, X):
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    spread = np.where(spread == 0, 1.0, spread)
    return (X - mean) / spread, (X_train - mean) / spread
