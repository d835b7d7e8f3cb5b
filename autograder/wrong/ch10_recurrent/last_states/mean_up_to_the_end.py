"""You gave the mean over the steps that count. Asked for is the state after the last of them
alone. Which index is it?
"""

import numpy as np


def last_states(H, lengths):
    return np.array([states[:n].mean(axis=0) for states, n in zip(H, lengths)])
