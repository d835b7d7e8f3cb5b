"""One sequence after the other."""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    rows = []
    for xi, hi in zip(x, h):
        a, u = (np.dot(xi, Wx) + bx).reshape(3, -1), (np.dot(hi, Wh) + bh).reshape(3, -1)
        r, z = sigmoid(a[0] + u[0]), sigmoid(a[1] + u[1])
        rows.append((1 - z) * np.tanh(a[2] + r * u[2]) + z * hi)
    return np.stack(rows)
