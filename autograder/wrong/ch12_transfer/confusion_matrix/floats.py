"""The counts are right and came with a decimal point. np.zeros makes floats unless it is told.
What is counted in?

family: no whole number
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    table = np.zeros((K, K))
    np.add.at(table, (y, y_hat), 1)
    return table
