"""The weights cut into three layers."""

import numpy as np

from nnlab.activations import sigmoid


def gru_step(x, h, Wx, Wh, bx, bh):
    (Wxr, Wxz, Wxn), (Whr, Whz, Whn) = np.split(Wx, 3, axis=1), np.split(Wh, 3, axis=1)
    (cr, cz, cn), (er, ez, en) = np.split(bx, 3), np.split(bh, 3)
    r = sigmoid(x @ Wxr + h @ Whr + cr + er)
    z = sigmoid(x @ Wxz + h @ Whz + cz + ez)
    new = np.tanh(x @ Wxn + cn + r * (h @ Whn + en))
    return new - z * new + z * h
