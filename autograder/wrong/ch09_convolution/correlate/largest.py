"""The largest of the products came back, and they are to be added up. What does the statement do with
them?
"""

import numpy as np


def correlate(x, k):
    H, W = x.shape
    kh, kw = k.shape
    y = np.zeros((H - kh + 1, W - kw + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = np.max(x[i : i + kh, j : j + kw] * k)
    return y
