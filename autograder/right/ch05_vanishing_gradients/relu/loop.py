"""A loop over entries, with Python's max."""

import numpy as np


def relu(z):
    z = np.asarray(z, dtype=float)
    return np.array([max(v, 0.0) for v in z.ravel()]).reshape(z.shape)
