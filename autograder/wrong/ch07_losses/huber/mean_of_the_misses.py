"""The mean of the misses was taken first, and the formula asked once of it. Each miss is below or
above delta by itself. When is the mean to be taken?

family: sum for mean
"""

import numpy as np


def huber(Y_hat, Y, delta):
    e = np.mean(np.abs(Y_hat - Y))
    return 0.5 * e**2 if e <= delta else delta * (e - 0.5 * delta)
