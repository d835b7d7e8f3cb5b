"""The queries match the key of the place after, and the causal mask hides that one. Which k in
np.eye(T, k=...) puts the 1 of row p into column p - 1?

family: sign
"""

import numpy as np


def look_back_weights(T):
    return 100 * np.eye(T, k=1), np.eye(T)
