"""Place p asks for the key of place p - 2. One back is asked for. Which diagonal is that?

family: off by one
"""

import numpy as np


def look_back_weights(T):
    return 100 * np.eye(T, k=-2), np.eye(T)
