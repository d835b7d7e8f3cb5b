"""Your curve is the same on both sides: sigmoid(-2) came out as 0.88, just as sigmoid(2). |z| keeps
the exponential small and forgets on which side z lies. Which form of the fraction belongs where z
is below 0?
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.abs(z)))
