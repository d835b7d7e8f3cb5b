"""You added up the sizes of the entries. For g = (3, 4) that gives 7, and the vector is 5 long.
How does Pythagoras measure it?
"""

import numpy as np


def state_gradients(Wh, g, T):
    lengths = []
    for _ in range(T):
        lengths.append(np.sum(np.abs(g)))
        g = g @ Wh.T
    return np.array(lengths[::-1])
