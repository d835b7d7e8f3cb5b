"""g was added to s without its square. Gradients of both signs then cancel, and the root of a
negative number is none. What is summed up?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + np.abs(g)
    return w - lr * g / (np.sqrt(s) + eps), s
