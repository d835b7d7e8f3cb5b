"""You took the state one step before the last. A sequence of 2 steps has its last state at index
1. What has to be taken off its length?

family: off by one
"""

import numpy as np


def last_states(H, lengths):
    return H[np.arange(len(H)), lengths - 2]
