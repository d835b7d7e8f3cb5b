"""Copies changed in place."""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = np.array(s, dtype=float)
    s *= beta
    s += (1 - beta) * np.square(g)
    return w - np.divide(lr * g, np.sqrt(s) + eps), s
