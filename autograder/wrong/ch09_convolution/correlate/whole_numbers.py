"""The fractions are cut off where the picture holds whole numbers: an array made like x can hold
nothing else. What should the answer be made of, when the kernel has fractions?

family: whole-number type copied
"""

import numpy as np


def correlate(x, k):
    kh, kw = k.shape
    y = np.zeros_like(x[kh - 1 :, kw - 1 :])
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(x[i : i + kh, j : j + kw] * k)
    return y
