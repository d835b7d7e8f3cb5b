"""You returned K numbers, how each probability answers to its own score. Needed is a table of K
times K: every probability by every score. How does p_1 answer to z_2?
"""

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return p * (1 - p)
