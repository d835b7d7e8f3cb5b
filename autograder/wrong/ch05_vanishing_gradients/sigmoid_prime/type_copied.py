"""Right for floats. For whole numbers the result was made like z, so that it holds whole numbers
too, and what comes after the point is cut off: at 0 you have 0, where the slope is 0.25. Which
type should the result have?

family: whole-number type copied
"""

import numpy as np

from nnlab.activations import sigmoid


def sigmoid_prime(z):
    z = np.asarray(z)
    slopes = np.zeros_like(z)
    slopes[...] = sigmoid(z) * (1 - sigmoid(z))
    return slopes
