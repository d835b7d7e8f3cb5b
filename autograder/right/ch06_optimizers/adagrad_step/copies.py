"""Copies changed in place."""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s.copy()
    s += g * g
    step = g.copy()
    step /= np.sqrt(s) + eps
    return w - lr * step, s
