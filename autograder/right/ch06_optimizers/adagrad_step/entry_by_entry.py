"""Entry by entry, with math."""

import numpy as np

import math


def adagrad_step(w, g, s, lr, eps):
    new_w, new_s = np.zeros(w.shape), np.zeros(w.shape)
    for i in np.ndindex(w.shape):
        new_s[i] = s[i] + g[i] ** 2
        new_w[i] = w[i] - lr * g[i] / (math.sqrt(new_s[i]) + eps)
    return new_w, new_s
