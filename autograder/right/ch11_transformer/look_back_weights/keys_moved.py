"""Keys moved in the place of queries."""

import numpy as np


def look_back_weights(T):
    return 100 * np.eye(T), 10 * np.eye(T, k=1)
