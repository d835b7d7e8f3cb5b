"""Everything is right except at the border: step(0) gave 1. In this course a neuron without
evidence stays silent. Which comparison leaves 0 itself out?
"""

import numpy as np


def step(z):
    return np.where(np.asarray(z) >= 0, 1, 0)
