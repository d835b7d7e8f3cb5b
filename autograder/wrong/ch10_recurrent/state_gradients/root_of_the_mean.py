"""Every length is too small by √H: the squares were averaged before the root. A length is the root of
their sum. What does np.linalg.norm do?

family: sum for mean
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = np.zeros(T)
    for t in range(T - 1, -1, -1):
        lengths[t] = np.sqrt(np.mean(g**2))
        g = g @ Wh.T
    return lengths
