"""Every number by itself."""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    N, H = h.shape
    sums = x @ Wx + h @ Wh + b
    new_h, new_c = np.zeros((N, H)), np.zeros((N, H))
    for n in range(N):
        for k in range(H):
            i, f, g, o = sums[n, k], sums[n, H + k], sums[n, 2 * H + k], sums[n, 3 * H + k]
            new_c[n, k] = sigmoid(f) * c[n, k] + sigmoid(i) * np.tanh(g)
            new_h[n, k] = sigmoid(o) * np.tanh(new_c[n, k])
    return new_h, new_c
