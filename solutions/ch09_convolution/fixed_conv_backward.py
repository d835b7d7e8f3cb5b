"""Model answer: careless_conv_backward, mended."""

import numpy as np


def fixed_conv_backward(dY, X, K, pad):
    """What careless_conv_backward should have been: the way back through a convolution, stride 1.

    dY: derivative by what came out, (N, H', W', O). X: pictures (N, H, W, C). K: kernels
    (kh, kw, C, O), not larger than the padded picture. All three may hold whole numbers.
    pad: a whole number, 0 or more, also larger than the kernel.
    Yours to write: without nnlab's conv_backward, nnlab's Tape and nnlab's numerical_gradient.
    Returns (dX, dK, db), each of the shape of what it belongs to.
    """
    ### BEGIN SOLUTION
    kh, kw = K.shape[:2]
    rows, columns = dY.shape[1:3]
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    wide = np.pad(dY, ((0, 0), (kh - 1, kh - 1), (kw - 1, kw - 1), (0, 0)))
    dP, dK = np.zeros(P.shape), np.zeros(K.shape)
    for m, n in np.ndindex(kh, kw):
        dK[m, n] = np.tensordot(P[:, m : m + rows, n : n + columns], dY, axes=([0, 1, 2],) * 2)
        turned = K[kh - 1 - m, kw - 1 - n]
        dP += wide[:, m : m + P.shape[1], n : n + P.shape[2]] @ turned.T
    dX = dP[:, pad : pad + X.shape[1], pad : pad + X.shape[2]]
    return dX, dK, dY.sum(axis=(0, 1, 2))
    ### END SOLUTION
