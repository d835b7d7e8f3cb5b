"""The answer is as large as the picture: you put zeros around it, half of the kernel's size on
every side. Here the kernel only stands where it fits. At how many places is that?
"""

import numpy as np


def correlate(x, k):
    kh, kw = k.shape
    wide = np.pad(x, ((kh // 2, kh // 2), (kw // 2, kw // 2)))
    y = np.zeros(x.shape)
    for i, j in np.ndindex(x.shape):
        patch = wide[i : i + kh, j : j + kw]
        y[i, j] = np.sum(patch * k[: patch.shape[0], : patch.shape[1]])
    return y
