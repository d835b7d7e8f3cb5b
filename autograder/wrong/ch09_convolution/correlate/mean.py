"""Every answer is too small by the number of entries of the kernel. The mean of the products was
taken. What does the statement do with them?

family: sum for mean
"""

import numpy as np


def correlate(x, k):
    kh, kw = k.shape
    y = np.zeros((x.shape[0] - kh + 1, x.shape[1] - kw + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.mean(x[i : i + kh, j : j + kw] * k)
    return y
