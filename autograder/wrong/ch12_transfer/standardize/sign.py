"""The sign is turned: what is above the mean came out below 0. Which one is subtracted from
which?

family: sign
"""

import numpy as np


def standardize(X_train, X):
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    spread = np.where(spread == 0, 1.0, spread)
    return (mean - X_train) / spread, (mean - X) / spread
