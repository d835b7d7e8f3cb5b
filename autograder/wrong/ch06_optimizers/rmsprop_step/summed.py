"""The squares of all entries were added up, so that all weights share one s. Each weight has its
own. What is g² without the sum?
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * np.sum(g**2)
    w = w - lr * g / (np.sqrt(s) + eps)
    return w, s
