"""You gave the sums of squares. For g = (3, 4) that is 25, and the vector is 5 long. What is
missing from the square to the length?
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T):
        lengths.append(np.sum(g**2))
        g = g @ Wh.T
    return np.array(lengths[::-1])
