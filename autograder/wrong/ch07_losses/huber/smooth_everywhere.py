"""You took the smooth cousin of Huber's loss, delta² (√(1 + (e/delta)²) - 1). It is near, and it
is another one. Which two pieces does the statement name?
"""

import numpy as np


def huber(Y_hat, Y, delta):
    e = np.abs(Y_hat - Y)
    return np.mean(delta**2 * (np.sqrt(1 + (e / delta) ** 2) - 1))
