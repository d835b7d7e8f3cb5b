"""The mean of the squares of all entries enters, so that all weights share it. It is a mean over
steps, entry by entry. What is g² without np.mean?

family: sum for mean
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * np.mean(g**2)
    w = w - lr * g / (np.sqrt(s) + eps)
    return w, s
