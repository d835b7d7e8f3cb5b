"""Near the target the ½ is missing: a miss of 0.5 costs 0.125, and yours says 0.25. At delta the
two pieces then do not meet. What stands in front of e²?

family: factor forgotten
"""

import numpy as np


def huber(Y_hat, Y, delta):
    size = np.abs(Y_hat - Y)
    return float(np.mean(np.where(size <= delta, size**2, delta * (size - delta / 2))))
