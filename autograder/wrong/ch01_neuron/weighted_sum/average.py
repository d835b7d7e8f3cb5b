"""You divided by the sum of the weights, as a weighted average does: 11 / 7 + 5 is 6.57. A neuron
adds up and divides by nothing. Which step is one too many?
"""

import numpy as np


def weighted_sum(x, w, b):
    return np.average(x, weights=w) + b
