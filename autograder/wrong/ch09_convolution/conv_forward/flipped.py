"""The kernels have been turned by 180°, as mathematics' convolution does and scipy's convolve. Here
entry (0, 0) of a kernel meets the upper left pixel of the patch. What has turned it?

family: sign
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs)) + b
    for m, n in np.ndindex(kh, kw):
        seen = P[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        Y += seen @ K[kh - 1 - m, kw - 1 - n]
    return Y
