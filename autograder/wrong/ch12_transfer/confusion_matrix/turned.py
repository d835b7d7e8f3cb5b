"""The answers stand in the rows: the table lies on its side. scikit-learn and this course put the
truth there. Which of the two comes first in table[i, j]?

family: transpose
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    table = np.zeros((K, K), dtype=int)
    np.add.at(table, (y_hat, y), 1)
    return table
