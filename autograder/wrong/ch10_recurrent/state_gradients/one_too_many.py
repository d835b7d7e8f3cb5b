"""There are T + 1 lengths for T states: one step too many was taken into the past. How often has
the length to be noted?

family: off by one
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T + 1):
        lengths.append(np.linalg.norm(g))
        g = g @ Wh.T
    return np.array(lengths[::-1])
