"""Far from the target you took off the whole delta, and half of it is meant. At |e| = delta = 1
the square says 0.5 and your line says 0. What has to be taken off for the two pieces to meet?

family: factor forgotten
"""

import numpy as np


def huber(Y_hat, Y, delta):
    size = np.abs(Y_hat - Y)
    return float(np.mean(np.where(size <= delta, size**2 / 2, delta * (size - delta))))
