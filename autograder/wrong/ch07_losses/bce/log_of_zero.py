"""All is well for probabilities strictly between 0 and 1. At p = 0 or p = 1 one of the
logarithms is minus infinity, and 0 times that is nan: one certain answer spoils the whole mean.
What could be done to p before the logarithm?

family: overflow
"""

import numpy as np


def bce(p, y):
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
