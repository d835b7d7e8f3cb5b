"""Each patch begins where the one before it ended, as in pooling. The kernel moves on by one pixel
at a time. Which pixels does the second place share with the first?

family: off by one
"""

import numpy as np


def correlate(x, k):
    kh, kw = k.shape
    y = np.zeros((x.shape[0] // kh, x.shape[1] // kw))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(x[i * kh : (i + 1) * kh, j * kw : (j + 1) * kw] * k)
    return y
