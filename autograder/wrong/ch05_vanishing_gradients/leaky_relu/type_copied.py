"""Right for floats. For whole numbers the result was made like z, so that it holds whole numbers
too, and what comes after the point is cut off: leaky_relu(-3, 0.1) is 0 with you, and -0.3 is
needed. Which type should the result have?

family: whole-number type copied
"""

import numpy as np


def leaky_relu(z, alpha):
    out = np.array(z)
    out[out < 0] = alpha * out[out < 0]
    return out
