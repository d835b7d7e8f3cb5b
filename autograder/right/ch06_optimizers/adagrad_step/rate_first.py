"""The rate of each weight first, then its step."""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    total = s + np.square(g)
    rate = lr / (total**0.5 + eps)
    return w - rate * g, total
