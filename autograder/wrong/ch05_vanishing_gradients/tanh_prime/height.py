"""That is the height of tanh, and asked for is its slope. At 0 the height is 0 and the slope 1.
How is the slope told by the height?
"""

import numpy as np


def tanh_prime(z):
    return np.tanh(z)
