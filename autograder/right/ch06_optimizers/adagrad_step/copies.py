"""Copies changed in place."""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s.astype(float)
    s += g * g
    step = g.astype(float)
    step /= np.sqrt(s) + eps
    return w - lr * step, s
