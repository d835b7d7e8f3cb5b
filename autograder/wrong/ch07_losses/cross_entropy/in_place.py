"""P itself was changed: whoever called finds other probabilities in it (and where they are whole
numbers, a fraction does not fit in). How do you get a new array?

family: argument changed
"""

import numpy as np


def cross_entropy(P, Y):
    np.maximum(P, 1e-12, out=P)
    return float(-np.sum(Y * np.log(P)) / len(P))
