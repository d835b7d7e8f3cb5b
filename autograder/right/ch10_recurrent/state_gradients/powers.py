"""Powers of the matrix."""

import numpy as np


def state_gradients(Wh, g, T):
    return np.array([np.linalg.norm(np.linalg.matrix_power(Wh, T - 1 - t) @ g) for t in range(T)])
