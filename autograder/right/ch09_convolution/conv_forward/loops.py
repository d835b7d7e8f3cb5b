"""Seven loops, number by number."""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    N, H, W, C = X.shape
    kh, kw, _, kernels = K.shape
    rows = (H + 2 * pad - kh) // stride + 1
    columns = (W + 2 * pad - kw) // stride + 1
    Y = np.zeros((N, rows, columns, kernels))
    for s in range(N):
        for i in range(rows):
            for j in range(columns):
                for o in range(kernels):
                    total = b[o]
                    for m in range(kh):
                        for n in range(kw):
                            row, column = i * stride + m - pad, j * stride + n - pad
                            if 0 <= row < H and 0 <= column < W:
                                for c in range(C):
                                    total = total + X[s, row, column, c] * K[m, n, c, o]
                    Y[s, i, j, o] = total
    return Y
