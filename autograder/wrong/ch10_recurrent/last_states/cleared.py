"""Right, and the states after the end of each sequence were set to 0 in the array of whoever
called. How do you get the last states and leave the others as they are?

family: argument changed
"""

import numpy as np


def last_states(H, lengths):
    for n, length in enumerate(lengths):
        H[n, length:] = 0
    return H[np.arange(len(H)), lengths - 1]
