"""delta · |e| - ½ delta is not delta · (|e| - ½ delta): the two differ as soon as delta is not 1.
What is multiplied by delta?

family: brackets
"""

import numpy as np


def huber(Y_hat, Y, delta):
    size = np.abs(Y_hat - Y)
    return float(np.mean(np.where(size <= delta, size**2 / 2, delta * size - delta / 2)))
