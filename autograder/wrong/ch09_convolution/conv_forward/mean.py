"""The products are averaged over the places of the kernel, and the statement adds them up. What is
divided by that should not be?

family: sum for mean
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
            patch = P[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
            Y[:, i, j, :] = np.tensordot(patch, K, axes=3) / (kh * kw) + b
    return Y
