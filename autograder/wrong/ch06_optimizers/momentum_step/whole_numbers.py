"""Whole numbers that came in made whole numbers of the result: for w = 1 you gave 0, and 0.6 is
right. np.zeros_like and .copy() take over the type of what they are given. Of which type should
the new array be?

family: whole-number type copied
"""

import numpy as np


def momentum_step(w, g, v, lr, beta):
    new_w, new_v = np.zeros_like(w), np.zeros_like(v)
    new_v[...] = beta * v + g
    new_w[...] = w - lr * new_v
    return new_w, new_v
