"""The rows of places are right, and within a row each patch begins only one pixel after the one
before. stride is the same in both directions. Where does column j begin?
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    N, H, W, C = P.shape
    kh, kw, _, O = K.shape
    h = (H - kh) // stride + 1
    w = (W - kw) // stride + 1
    Y = np.zeros((N, h, w, O))
    for i in range(h):
        for j in range(w):
            patch = P[:, i * stride : i * stride + kh, j : j + kw, :]
            Y[:, i, j, :] = np.tensordot(patch, K, axes=3) + b
    return Y
