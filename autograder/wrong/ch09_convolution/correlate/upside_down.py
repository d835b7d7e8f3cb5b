"""The kernel was laid on upside down: its last row meets the upper row of the patch. Here nothing is
turned. What does [::-1] do?
"""

import numpy as np


def correlate(x, k):
    H, W = x.shape
    kh, kw = k.shape
    y = np.zeros((H - kh + 1, W - kw + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = np.sum(x[i : i + kh, j : j + kw] * k[::-1])
    return y
