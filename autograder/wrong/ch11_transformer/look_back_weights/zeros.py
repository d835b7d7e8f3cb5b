"""All scores are 0, so every place shares out its attention evenly. Which query can match which
key, if all are 0?
"""

import numpy as np


def look_back_weights(T):
    return np.zeros((T, T)), np.zeros((T, T))
