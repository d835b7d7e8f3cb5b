"""An entry costs what is missing to the right probability. Cross-entropy takes the logarithm of
that probability. What is missing before the mean?
"""

import numpy as np


def bce(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return np.mean(y * (1 - p) + (1 - y) * p)
