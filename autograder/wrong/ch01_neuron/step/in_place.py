"""The values are right, and the array that you were given is spoiled: afterwards it holds zeros
and ones, and whoever called has lost the sums. np.asarray makes no copy of an array. Where
could the answers go instead?

family: argument changed
"""

import numpy as np


def step(z):
    z = np.asarray(z, dtype=float)
    z[z > 0] = 1
    z[z <= 0] = 0
    return z
