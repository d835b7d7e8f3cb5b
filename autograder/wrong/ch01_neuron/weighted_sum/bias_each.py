"""You added the bias to every product, so that a neuron with two inputs gets it twice: 21 in place
of 16. How often does b stand in the formula?

family: bias forgotten
"""

import numpy as np


def weighted_sum(x, w, b):
    return np.sum(x * w + b)
