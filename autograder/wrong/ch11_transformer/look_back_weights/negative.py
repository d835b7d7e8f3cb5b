"""The place before gets the lowest score of all, and everybody looks elsewhere. Which sign has a
good match?

family: sign
"""

import numpy as np


def look_back_weights(T):
    return -100 * np.eye(T, k=-1), np.eye(T)
