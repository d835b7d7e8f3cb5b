"""The largest sum of each neuron decides."""

import numpy as np


def dead_fraction(X, W, b):
    return np.mean(np.max(X @ W + b, axis=0) <= 0)
