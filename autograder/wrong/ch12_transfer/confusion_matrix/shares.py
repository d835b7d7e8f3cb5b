"""Each row was divided by its number of samples: shares, where counts are asked for. What is the
sum of all entries, then?

family: no whole number; sum for mean
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    table = np.zeros((K, K))
    np.add.at(table, (y, y_hat), 1)
    return table / np.maximum(table.sum(axis=1, keepdims=True), 1)
