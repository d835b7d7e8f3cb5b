"""There is a slope of tanh in it, and these states have no activation: h_t is h_(t-1) @ Wh and
nothing more. Which factor is left?

family: slope at the wrong place
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T):
        lengths.append(np.linalg.norm(g))
        g = (1 - np.tanh(g) ** 2) * (g @ Wh.T)
    return np.array(lengths[::-1])
