"""You gave back the price of every miss. The loss is one number for all of them. What is the last
step?
"""

import numpy as np


def huber(Y_hat, Y, delta):
    size = np.abs(Y_hat - Y)
    return np.where(size <= delta, size**2 / 2, delta * (size - delta / 2))
