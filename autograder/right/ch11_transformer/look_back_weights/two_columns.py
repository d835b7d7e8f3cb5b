"""A parabola: the score is highest where key and query agree."""

import numpy as np


def look_back_weights(T):
    p = np.arange(T)
    Wk = np.column_stack([p, p**2])
    return 20 * np.column_stack([2 * (p - 1), -np.ones(T)]), Wk
