"""In single precision."""

import numpy as np


def momentum_step(w, g, v, lr, beta):
    w, g, v = (a.astype(np.float32) for a in (w, g, v))
    v = beta * v + g
    return w - lr * v, v
