"""The derivative as a column, and lengths put in front."""

import numpy as np


def state_gradients(Wh, g, T):
    column, lengths = np.reshape(g, (-1, 1)), []
    for _ in range(T):
        lengths = [float(np.linalg.norm(column)), *lengths]
        column = np.matmul(Wh, column)
    return np.array(lengths)
