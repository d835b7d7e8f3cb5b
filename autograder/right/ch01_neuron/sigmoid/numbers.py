"""Number by number with math, lists out of arrays."""

import math

import numpy as np


def sigmoid(z):
    if np.ndim(z):
        return [sigmoid(entry) for entry in z]
    if z < 0:
        return 1 - sigmoid(-z)
    return 1 / (1 + math.exp(-z))
