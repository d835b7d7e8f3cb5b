"""For delta = 1 this is right, and for any other it says the same as for 1. With delta = 2 a miss
of 3 costs 2·(3 - 1) = 4, and yours says 2.5. Where does delta enter your formulas?

family: argument ignored
"""

import numpy as np


def huber(Y_hat, Y, delta):
    size = np.abs(Y_hat - Y)
    return float(np.mean(np.where(size <= 1, size**2 / 2, size - 0.5)))
