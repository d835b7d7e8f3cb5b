"""The sizes of the gradients were added up, without a square: s is a sum of |g|, and its root no
size of a gradient any more. What is summed up?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + np.abs(g)
    return w - lr * g / (np.sqrt(s) + eps), s
