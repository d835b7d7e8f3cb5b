"""To the left you say -alpha, the slope of a curve that falls. From -3 to -1 a leaky ReLU rises
from -0.3 to -0.1, with alpha 0.1. What is the sign of its slope?

family: sign
"""

import numpy as np


def leaky_relu_prime(z, alpha):
    return np.where(np.asarray(z) > 0, 1.0, -alpha)
