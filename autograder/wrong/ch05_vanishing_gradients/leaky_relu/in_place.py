"""z[z < 0] *= alpha writes into the array that was handed over, and whoever called still needs it.
How can the result be a new array?

family: argument changed
"""

import numpy as np


def leaky_relu(z, alpha):
    z = np.asarray(z)
    if z.ndim:
        z[z < 0] *= alpha
        return z
    return z if z > 0 else alpha * z
