"""The logarithms of all probabilities are added up, and Y does not enter. Which classes of a row
should cost something?

family: argument ignored
"""

import numpy as np


def cross_entropy(P, Y):
    return -np.mean(np.sum(np.log(np.clip(P, 1e-12, 1)), axis=1))
