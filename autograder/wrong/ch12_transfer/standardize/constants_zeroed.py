"""Right for X_train, but in X a column that is constant in X_train became 0. The statement
divides it by 1 and keeps the difference. What is (6 - 5) / 1?
"""

import numpy as np


def standardize(X_train, X):
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    alive = spread > 0
    spread = np.where(alive, spread, 1.0)
    return (X_train - mean) / spread * alive, (X - mean) / spread * alive
