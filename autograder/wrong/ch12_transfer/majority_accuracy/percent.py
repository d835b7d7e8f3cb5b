"""This is per cent. Asked for is a share, from 0 to 1.

family: factor forgotten
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    v, c = np.unique(y_train, return_counts=True)
    return 100 * np.mean(y_test == v[c.argmax()])
