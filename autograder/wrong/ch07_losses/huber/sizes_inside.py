"""Within delta you count the miss itself, and not half of its square: there is a kink at 0 then,
and the two pieces do not meet. Which formula stands in the statement for |e| <= delta?
"""

import numpy as np


def huber(Y_hat, Y, delta):
    e = np.abs(Y_hat - Y)
    return np.mean(np.where(e <= delta, e, delta * (e - 0.5 * delta)))
