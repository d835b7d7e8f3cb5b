"""The label was taken for the row and the sample for the column. Row n belongs to sample n. Which
index comes first?

family: transpose
"""

import numpy as np


def one_hot(labels, K):
    out = np.zeros((len(labels), K))
    for n, c in enumerate(labels):
        out[c, n] = 1
    return out
