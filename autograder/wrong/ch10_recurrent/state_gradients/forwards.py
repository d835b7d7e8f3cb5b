"""The derivative went through Wh the way the states go. Backwards it goes through its other side:
h_(t-1)[i] reaches h_t[j] by Wh[i, j]. Which product adds up over j?

family: transpose
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T):
        lengths.append(np.linalg.norm(g))
        g = g @ Wh
    return np.array(lengths[::-1])
