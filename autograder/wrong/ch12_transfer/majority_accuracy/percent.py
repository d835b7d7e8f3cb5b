"""This is in percent, from 0 to 100. In which range does a share lie?

family: factor forgotten
"""

import numpy as np


def majority_accuracy(y_train, y_test):
    v, c = np.unique(y_train, return_counts=True)
    return 100 * np.mean(y_test == v[c.argmax()])
