"""dY spread out with zeros between, then the full correlation with the turned kernel."""

import numpy as np


def conv_backward(dY, X, K, pad, stride):
    N, H, W, C = X.shape
    kh, kw, _, kernels = K.shape
    PH, PW = H + 2 * pad, W + 2 * pad
    P = np.zeros((N, PH, PW, C))
    P[:, pad : pad + H, pad : pad + W] = X
    wide = np.zeros((N, PH - kh + 1, PW - kw + 1, kernels))
    wide[:, ::stride, ::stride] = dY
    dK = np.zeros(K.shape)
    for m in range(kh):
        for n in range(kw):
            seen = P[:, m : m + PH - kh + 1, n : n + PW - kw + 1]
            dK[m, n] = np.einsum("nijc,nijo->co", seen, wide)
    full = np.pad(wide, ((0, 0), (kh - 1, kh - 1), (kw - 1, kw - 1), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(full, (kh, kw), axis=(1, 2))
    dP = np.einsum("nijomw,mwco->nijc", windows, K[::-1, ::-1])
    return dP[:, pad : pad + H, pad : pad + W], dK, np.einsum("nijo->o", dY)
