"""Each column was laid between its smallest and its largest value. Which two numbers of a column
does standardizing take instead?
"""

import numpy as np


def standardize(X_train, X):
    lo, hi = X_train.min(0), X_train.max(0)
    d = np.where(hi == lo, 1, hi - lo)
    return (X_train - lo) / d, (X - lo) / d
