"""Right in steps of one pixel. With stride = 2 the kernel should stand at every second place only,
and there are as many as before. Where does `stride` come in?

family: argument ignored
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    kh, kw = K.shape[:2]
    Y = np.zeros((len(X), P.shape[1] - kh + 1, P.shape[2] - kw + 1, K.shape[3]))
    for i, j in np.ndindex(Y.shape[1:3]):
        Y[:, i, j] = np.tensordot(P[:, i : i + kh, j : j + kw], K, axes=3) + b
    return Y
