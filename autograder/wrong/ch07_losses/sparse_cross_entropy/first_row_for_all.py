"""np.take looks its places up in the table laid flat: all of yours come from the first row or the
next. Each row has its own label. Which pair of indices picks one entry a row?
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    P = np.clip(P, 1e-12, 1)
    return -np.mean(np.log(np.take(P, labels)))
