"""The means are those of the columns, and the deviation is one for the whole table. Each column has
its own. What does std need to know?

family: wrong axis
"""

import numpy as np


def standardize(X_train, X):
    m, s = X_train.mean(0), X_train.std()
    s = np.where(s == 0, 1, s)
    return (X_train - m) / s, (X - m) / s
