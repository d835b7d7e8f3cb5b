"""Zeros everywhere, then ones where the question is answered with yes."""

import numpy as np


def step(z):
    fired = np.zeros(np.shape(z))
    fired[np.asarray(z) > 0] = 1
    return fired
