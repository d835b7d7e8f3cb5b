"""hot[:, labels] sets whole columns: every class that occurs is marked in every row. Each row
should have exactly one 1. How do you say that row 0 goes with the first label, row 1 with the
second?
"""

import numpy as np


def one_hot(labels, K):
    hot = np.zeros((len(labels), K))
    hot[:, labels] = 1
    return hot
