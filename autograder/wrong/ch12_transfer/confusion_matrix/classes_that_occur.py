"""The table has a row for each class that occurs, and not for each of the K. How would one
compare the tables of two days, if a class is missing on one of them?

family: argument ignored
"""

import numpy as np


def confusion_matrix(y, y_hat, K):
    kinds = np.union1d(y, y_hat)
    return np.array([[int(np.sum((y == i) & (y_hat == j))) for j in kinds] for i in kinds])
