"""P[:, labels] takes whole columns, one for each label, and so every row paid for the labels of all
the others. From row n one entry is needed, in the column of its own label. Which index belongs in
place of the colon?
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    return -np.mean(np.log(np.maximum(P[:, labels], 1e-9)))
