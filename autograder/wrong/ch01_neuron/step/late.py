"""Your step waits too long: a z of 0.001 is above 0, and it got 0. However small the evidence,
above 0 it is enough. Where does your border lie?
"""

import numpy as np


def step(z):
    return np.where(np.asarray(z) >= 1, 1, 0)
