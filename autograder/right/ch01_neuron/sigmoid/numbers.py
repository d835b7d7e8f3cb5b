"""Number by number with math."""

import math

import numpy as np


def sigmoid(z):
    if np.ndim(z):
        return np.array([sigmoid(entry) for entry in z])
    if z < 0:
        return 1 - sigmoid(-z)
    return 1 / (1 + math.exp(-z))
