"""Patch and kernel were read in different orders: the one down its columns, the other along its
rows. Which entry of the kernel belongs to the pixel to the right?

family: transpose
"""

import numpy as np


def correlate(x, k):
    kh, kw = k.shape
    y = np.zeros((x.shape[0] - kh + 1, x.shape[1] - kw + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(x[i : i + kh, j : j + kw].T.reshape(kh, kw) * k)
    return y
