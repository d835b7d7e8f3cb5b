"""Entry by entry."""

import numpy as np


def momentum_step(w, g, v, lr, beta):
    new_w, new_v = np.empty(w.shape), np.empty(w.shape)
    for i in np.ndindex(w.shape):
        new_v[i] = beta * v[i] + g[i]
        new_w[i] = w[i] - lr * new_v[i]
    return new_w, new_v
