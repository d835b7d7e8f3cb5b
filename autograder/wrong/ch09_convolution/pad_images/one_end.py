"""All zeros stand at the bottom and at the right. How many of them belong above and to the left
of each picture?

family: off by one
"""

import numpy as np


def pad_images(X, p):
    return np.pad(X, ((0, 0), (0, 2 * p), (0, 2 * p), (0, 0)))
