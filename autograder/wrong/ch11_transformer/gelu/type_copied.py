"""Right for floats. For whole numbers the result was made like z, so that it holds whole numbers
too, and what comes after the point is cut off. Which type should it have?

family: whole-number type copied
"""

import numpy as np


def gelu(z):
    Y = np.zeros_like(z)
    Y[...] = z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z * z * z)))
    return Y if np.ndim(z) else Y[()]
