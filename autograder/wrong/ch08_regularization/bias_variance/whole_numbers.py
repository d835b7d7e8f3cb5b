"""The fractions of the average are cut off where `truth` holds whole numbers: np.zeros_like takes
over its type. Of which type should the array of averages be?

family: whole-number type copied
"""

import numpy as np


def bias_variance(P, truth):
    average = np.zeros_like(truth)
    for m in range(len(truth)):
        average[m] = P[:, m].mean()
    return np.mean((average - truth) ** 2), np.mean((P - average) ** 2)
