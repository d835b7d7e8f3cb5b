"""Right for floats. For whole numbers the result was made like z, so that it holds whole numbers
too, and what comes after the point is cut off: at 1 you have 0, where the slope is 0.42. Which
type should the result have?

family: whole-number type copied
"""

import numpy as np


def tanh_prime(z):
    z = np.asarray(z)
    slopes = np.zeros_like(z)
    slopes[...] = 1 - np.tanh(z) ** 2
    return slopes
