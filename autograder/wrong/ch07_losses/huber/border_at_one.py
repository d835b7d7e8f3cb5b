"""The border between the square and the line lies at 1, whatever delta is. Which argument says
where it lies?

family: argument ignored
"""

import numpy as np


def huber(Y_hat, Y, delta):
    e = np.abs(Y_hat - Y)
    return np.mean(np.where(e <= 1, 0.5 * e**2, delta * (e - 0.5 * delta)))
