"""Your exponent has lost its minus: sigmoid(2) came out as 0.12, and large inputs should give
almost 1. With e^z in the denominator the curve falls. What does e^-z do when z grows?
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(z))
