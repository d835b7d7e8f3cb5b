"""The samples that were answered right are missing: the diagonal is 0. Are they no answers?"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    table = np.zeros((K, K), dtype=int)
    wrong = y != y_hat
    np.add.at(table, (y[wrong], y_hat[wrong]), 1)
    return table
