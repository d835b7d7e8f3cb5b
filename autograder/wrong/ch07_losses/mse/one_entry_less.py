"""You divided by one entry less, as one does when a spread is estimated. Here it is the mean
itself. How many squares were added up?

family: off by one
"""

import numpy as np


def mse(Y_hat, Y):
    return np.sum((Y_hat - Y) ** 2) / (Y.size - 1)
