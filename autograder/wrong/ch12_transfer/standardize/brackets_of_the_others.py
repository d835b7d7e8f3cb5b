"""X_train is right. In X - m / s only m is divided. What holds X - m together?

family: brackets
"""

import numpy as np


def standardize(X_train, X):
    m, s = X_train.mean(0), X_train.std(0)
    s = np.where(s == 0, 1, s)
    return (X_train - m) / s, X - m / s
