"""You compare the largest difference of any column. In the Euclidean distance all columns count.
How?
"""

import numpy as np


def nearest_mean(X_train, y_train, X):
    labels = np.unique(y_train)
    M = np.stack([X_train[y_train == k].mean(0) for k in labels])
    D = np.abs(X[:, None, :] - M[None]).max(-1)
    return labels[D.argmin(1)]
