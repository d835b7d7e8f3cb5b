"""The deviation has n - 1 in its denominator. The statement divides by N, as scikit-learn's
StandardScaler does. Which setting of np.std is that?

family: off by one
"""

import numpy as np


def standardize(X_train, X):
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0, ddof=1)
    spread = np.where(spread == 0, 1.0, spread)
    return (X_train - mean) / spread, (X - mean) / spread
