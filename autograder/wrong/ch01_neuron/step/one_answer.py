"""For an array you gave one single answer, but each entry is the sum of a neuron of its own. Four
sums need four decisions. What keeps the shape of z?
"""

import numpy as np


def step(z):
    return 1 if np.any(np.asarray(z) > 0) else 0
