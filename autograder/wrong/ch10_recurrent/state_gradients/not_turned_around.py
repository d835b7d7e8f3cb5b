"""The lengths are right and stand the wrong way round: you met the last state first. Which end of
the list belongs to the first state?
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T):
        lengths.append(np.linalg.norm(g))
        g = g @ Wh.T
    return np.array(lengths)
