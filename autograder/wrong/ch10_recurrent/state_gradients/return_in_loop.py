"""One length came back where T are needed: return stands inside the loop and ends it in its first
step. How far should it be indented?

family: first or last only
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T):
        lengths.append(np.linalg.norm(g))
        g = g @ Wh.T
        return np.array(lengths[::-1])
