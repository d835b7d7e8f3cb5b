"""The weights cut into four layers."""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    def layer(k, activation):
        H = h.shape[1]
        part = slice(k * H, (k + 1) * H)
        return activation(x @ Wx[:, part] + h @ Wh[:, part] + b[part])

    i, f, g, o = layer(0, sigmoid), layer(1, sigmoid), layer(2, np.tanh), layer(3, sigmoid)
    new = np.add(f * c, i * g)
    return [o * np.tanh(new), new]
