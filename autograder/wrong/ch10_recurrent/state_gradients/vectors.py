"""The derivatives themselves came back, (T, H). Asked for is how long each of them is, (T,). Which
function gives one number for a vector?
"""

import numpy as np


def state_gradients(Wh, g, T):
    found = []
    for _ in range(T):
        found.append(g)
        g = g @ Wh.T
    return np.array(found[::-1])
