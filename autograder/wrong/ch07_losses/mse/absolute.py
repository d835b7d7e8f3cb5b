"""You took the mean of the sizes of the misses. A miss of 3 should count 9, three times what it
counts with you. What is done to a miss before the mean?
"""

import numpy as np


def mse(Y_hat, Y):
    return float(np.mean(np.abs(Y_hat - Y)))
