"""Only the samples that were answered right are counted, and all else is 0. What the table is for
is the rest of it. Where does a sample of class 2 that was called 1 belong?
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    return np.diag(np.bincount(y[y == y_hat], minlength=K))
