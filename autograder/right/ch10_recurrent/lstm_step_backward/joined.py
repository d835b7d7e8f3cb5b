"""Input and state side by side."""

import numpy as np

from nnlab.activations import sigmoid


def lstm_step_backward(dh, dc, x, h, c, Wx, Wh, b):
    both, W = np.hstack([x, h]), np.vstack([Wx, Wh])
    i, f, g, o = np.hsplit(both @ W + b, 4)
    i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
    shown = np.tanh(f * c + i * g)
    do, d = dh * shown, dc + o * dh - o * dh * shown**2
    dz = np.concatenate([d * g * i * (1 - i), d * c * f * (1 - f), d * i * (1 - g) * (1 + g), do * o * (1 - o)], axis=1)
    back, dW, D = dz @ W.T, both.T @ dz, x.shape[1]
    return [back[:, :D], back[:, D:], d * f, dW[:D], dW[D:], np.sum(dz, axis=0)]
