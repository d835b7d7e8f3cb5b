"""correlate of a picture with a single bright pixel gave the kernel as it is; turning it by 180°
is convolution in mathematics' sense. Here the kernel is laid on the picture as it stands. Which
pixel does its upper left entry meet?

family: sign
"""

import numpy as np


def correlate(x, k):
    kh, kw = k.shape
    y = np.zeros((x.shape[0] - kh + 1, x.shape[1] - kw + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(x[i : i + kh, j : j + kw] * k[::-1, ::-1])
    return y
