"""With * the derivative became a table of H by H, and its length is that of all entries. Each
entry of the new one is a sum: which product is it?

family: elementwise product
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T):
        lengths.append(np.linalg.norm(g))
        g = g * Wh
    return np.array(lengths[::-1])
