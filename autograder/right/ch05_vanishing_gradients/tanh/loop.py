"""Entry by entry with the standard library."""

import math

import numpy as np


def tanh(z):
    z = np.asarray(z, dtype=float)
    return np.array([math.tanh(v) for v in z.ravel()]).reshape(z.shape)
