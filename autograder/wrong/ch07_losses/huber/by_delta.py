"""This is the smooth L1 loss, the Huber loss divided by delta. They agree for delta = 1; with
delta = 2 a miss of 3 costs 4, and yours says 2. Which factor does the straight piece lack?

family: factor forgotten
"""

import numpy as np


def huber(Y_hat, Y, delta):
    size = np.abs(Y_hat - Y)
    return float(np.mean(np.where(size <= delta, size**2 / (2 * delta), size - delta / 2)))
