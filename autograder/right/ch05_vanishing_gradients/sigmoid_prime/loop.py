"""Entry by entry, in pure Python."""

import numpy as np

from nnlab.activations import sigmoid


def sigmoid_prime(z):
    z = np.asarray(z, dtype=float)
    slopes = np.empty(z.shape)
    for i in np.ndindex(z.shape):
        s = float(sigmoid(z[i]))
        slopes[i] = s - s * s
    return slopes if z.shape else float(slopes)
