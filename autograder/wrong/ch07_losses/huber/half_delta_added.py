"""Beyond delta the two pieces do not meet: ½ delta was added, and at |e| = delta both formulas must
give the same. Which sign makes them meet?

family: sign
"""

import numpy as np


def huber(Y_hat, Y, delta):
    e = np.abs(Y_hat - Y)
    return np.mean(np.where(e <= delta, 0.5 * e**2, delta * (e + 0.5 * delta)))
