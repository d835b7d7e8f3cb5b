"""A loop over the entries."""

import numpy as np


def leaky_relu(z, alpha):
    z = np.asarray(z, dtype=float)
    flat = [v if v > 0 else alpha * v for v in z.ravel()]
    return np.array(flat).reshape(z.shape)
