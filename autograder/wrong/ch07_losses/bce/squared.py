"""This is the squared error of the probability. The worst it can charge is 1; the cross-entropy
of p = 0.001 with y = 1 is 6.9. Where are the logarithms?
"""

import numpy as np


def bce(p, y):
    return float(np.mean((p - y) ** 2))
