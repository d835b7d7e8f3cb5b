"""The blocks cut out by their columns."""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step(x, h, c, Wx, Wh, b):
    H = h.shape[1]
    sums = x @ Wx + h @ Wh + b
    i, f = sigmoid(sums[:, :H]), sigmoid(sums[:, H : 2 * H])
    g, o = np.tanh(sums[:, 2 * H : 3 * H]), sigmoid(sums[:, 3 * H :])
    new_c = f * c + i * g
    return o * np.tanh(new_c), new_c
