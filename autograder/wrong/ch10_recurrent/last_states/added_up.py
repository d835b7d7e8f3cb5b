"""The states up to the end of each sequence are added up. Asked for is one of them, the last. Which
index has it?

family: first or last only
"""

import numpy as np


def last_states(H, lengths):
    return np.array([states[:length].sum(axis=0) for states, length in zip(H, lengths)])
