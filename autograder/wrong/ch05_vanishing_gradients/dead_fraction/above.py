"""You count the neurons that fire for every sample. Those are the ones that never say no; the dead
never say anything. On which side of 0 do the sums of a dead neuron lie?
"""

import numpy as np


def dead_fraction(X, W, b):
    return float(np.mean((X @ W + b > 0).all(axis=0)))
