"""g went into s without its square. Gradients of both signs then cancel, s can fall below 0, and a
negative number has no root. What kind of size does s keep?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g
    with np.errstate(all="ignore"):
        return w - lr * g / (np.sqrt(s) + eps), s
