"""Beyond delta the loss stays flat, at ½ delta²: a miss of 3 would cost as much as one of 300. How
fast should it go on growing there?
"""

import numpy as np


def huber(Y_hat, Y, delta):
    e = np.abs(Y_hat - Y)
    return np.mean(np.where(e <= delta, 0.5 * e**2, 0.5 * delta**2))
