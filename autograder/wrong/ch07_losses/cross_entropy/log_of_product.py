"""The logarithm was taken of Y · P, which is 0 at every wrong class: each of those costs 27 here,
although nothing is wrong with it. What does Y multiply, the probability or its logarithm?

family: brackets
"""

import numpy as np


def cross_entropy(P, Y):
    return float(-np.sum(np.log(np.maximum(Y * P, 1e-12))) / len(P))
