"""Right for delta = 1, and beyond delta you compute as if it always were 1. Where does delta stand
in the second formula?

family: argument ignored
"""

import numpy as np


def huber(Y_hat, Y, delta):
    e = np.abs(Y_hat - Y)
    return np.mean(np.where(e <= delta, 0.5 * e**2, e - 0.5))
