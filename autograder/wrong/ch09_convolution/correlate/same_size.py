"""The answer is as large as the picture: zeros stood in for pixels beyond the edge. Here the
kernel only stands where it fits. At how many places is that?

family: off by one
"""

import numpy as np


def correlate(x, k):
    kh, kw = k.shape
    wide = np.pad(x, ((0, kh - 1), (0, kw - 1)))
    y = np.zeros(x.shape)
    for i, j in np.ndindex(x.shape):
        y[i, j] = np.sum(wide[i : i + kh, j : j + kw] * k)
    return y
