"""Rows of the patch met columns of the kernel: @ is a matrix product. Here every pixel meets the
one entry that lies on it. Which sign multiplies entry by entry?

family: elementwise product
"""

import numpy as np


def correlate(x, k):
    kh, kw = k.shape
    y = np.zeros((x.shape[0] - kh + 1, x.shape[1] - kw + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(x[i : i + kh, j : j + kw] @ k.T)
    return y
