"""There are T - 1 lengths for T states. The last state counts too, with the length of g. How often
has the length to be noted?

family: off by one
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T - 1):
        lengths.append(np.linalg.norm(g))
        g = g @ Wh.T
    return np.array(lengths[::-1])
