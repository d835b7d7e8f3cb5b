"""Entry by entry."""

import numpy as np


def sgd_step(w, g, lr):
    new = np.empty(w.shape)
    for i in np.ndindex(w.shape):
        new[i] = w[i] - lr * g[i]
    return new
