"""The last sample has a row of zeros: the loop ends one early. What does range(len(labels) - 1)
count to?

family: off by one
"""

import numpy as np


def one_hot(labels, K):
    Y = np.zeros((len(labels), K))
    for n in range(len(labels) - 1):
        Y[n, labels[n]] = 1
    return Y
