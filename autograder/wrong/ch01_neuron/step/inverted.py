"""Yes and no have changed places: step(2.5) gave 0. Much evidence should make the neuron fire.
Which way round does your comparison stand?
"""

import numpy as np


def step(z):
    return np.where(np.asarray(z) < 0, 1, 0)
