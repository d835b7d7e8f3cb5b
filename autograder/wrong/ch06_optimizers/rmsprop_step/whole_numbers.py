"""Whole numbers that came in made whole numbers of the result: for w = 1 you gave 0, and 0.6 is
right. np.zeros_like and .copy() take over the type of what they are given. Of which type should
the new array be?

family: whole-number type copied
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    new_w, new_s = np.zeros_like(w), np.zeros_like(s)
    new_s[...] = beta * s + (1 - beta) * g**2
    new_w[...] = w - lr * g / (np.sqrt(new_s) + eps)
    return new_w, new_s
