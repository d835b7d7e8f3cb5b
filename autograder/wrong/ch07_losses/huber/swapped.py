"""The two formulas have changed places: your small misses get the straight line, and your large
ones the square. A miss of 3 with delta 1 should cost 2.5, not 4.5. Which of them is for |e|
above delta?
"""

import numpy as np


def huber(Y_hat, Y, delta):
    size = np.abs(Y_hat - Y)
    return float(np.mean(np.where(size > delta, size**2 / 2, delta * (size - delta / 2))))
