"""The misses were added up as they are, so that one too high and one too low cancel. What makes all
of them count?
"""

import numpy as np


def mse(Y_hat, Y):
    return np.mean(Y_hat - Y)
