"""A sequence of 2 steps has its last state at index 1, and you took index 2: steps are counted
from 1, indices from 0. What has to be taken off?

family: off by one
"""

import numpy as np


def last_states(H, lengths):
    return H[np.arange(len(H)), np.minimum(lengths, H.shape[1] - 1)]
