"""X_train is right. X was divided and nothing taken off. The mean of which samples belongs off it?"""

import numpy as np


def standardize(X_train, X):
    m, s = X_train.mean(0), X_train.std(0)
    s = np.where(s == 0, 1, s)
    return (X_train - m) / s, X / s
