"""You gave the largest entry for the length. For g = (3, 4) that is 4, and the vector is 5 long.
Which entries count in a length?
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T):
        lengths.append(np.max(np.abs(g)))
        g = g @ Wh.T
    return np.array(lengths[::-1])
