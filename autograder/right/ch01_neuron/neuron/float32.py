"""In single precision."""

import numpy as np


def neuron(x, w, b, f):
    z = np.float32(x) @ np.float32(w) + np.float32(b)
    return np.float32(f(z))
