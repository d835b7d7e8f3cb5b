"""The first sample of a pair counts two: the table began with ones. With what does a count begin?

family: off by one
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    table = np.ones((K, K), dtype=int)
    np.add.at(table, (y, y_hat), 1)
    return table
