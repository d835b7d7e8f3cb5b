"""Model answer: back through a convolution, one product for every entry of the kernel."""

import numpy as np


def conv_backward(dY, X, K, pad, stride):
    """The way back through Y = conv_forward(X, K, b, pad, stride): derivatives of a loss.

    dY: derivative by what came out, (N, H', W', O). X: pictures (N, H, W, C). K: kernels
    (kh, kw, C, O), not larger than the padded picture. All three may hold whole numbers.
    pad, stride: whole numbers as in conv_forward.
    A pixel that no patch reached, because the last step did not fit, gets 0.
    Yours to write: without nnlab's conv_backward, nnlab's Tape and nnlab's numerical_gradient.
    Returns (dX, dK, db), each of the shape of what it belongs to.
    """
    ### BEGIN SOLUTION
    kh, kw = K.shape[:2]
    rows, columns = dY.shape[1:3]
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    dP, dK = np.zeros(P.shape), np.zeros(K.shape)
    for m, n in np.ndindex(kh, kw):
        seen = np.s_[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        dK[m, n] = np.tensordot(P[seen], dY, axes=((0, 1, 2), (0, 1, 2)))
        dP[seen] += dY @ K[m, n].T
    dX = dP[:, pad : pad + X.shape[1], pad : pad + X.shape[2]]
    return dX, dK, dY.sum(axis=(0, 1, 2))
    ### END SOLUTION
