"""Whole numbers that came in made whole numbers of the result: for w = 1 you gave 0, and 0.925 is
right. np.zeros_like and .copy() take over the type of what they are given. Of which type should
the new array be?

family: whole-number type copied
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    new_w, new_m, new_v = np.zeros_like(w), np.zeros_like(m), np.zeros_like(v)
    new_m[...] = beta1 * m + (1 - beta1) * g
    new_v[...] = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = new_m / (1 - beta1**t), new_v / (1 - beta2**t)
    new_w[...] = w - lr * m_hat / (np.sqrt(v_hat) + eps)
    return new_w, new_m, new_v
