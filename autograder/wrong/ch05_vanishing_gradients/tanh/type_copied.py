"""Right for floats. For whole numbers the result was made like z, so that it holds whole numbers
too, and what comes after the point is cut off: tanh(1) is 0 with you, and 0.76 is needed. Which
type should the result have?

family: whole-number type copied
"""

import numpy as np


def tanh(z):
    z = np.asarray(z)
    e = np.exp(-2 * np.abs(z))
    heights = np.zeros_like(z)
    heights[...] = np.sign(z) * (1 - e) / (1 + e)
    return heights
