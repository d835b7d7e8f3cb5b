"""P itself was changed: whoever called finds other probabilities in it (and where they are whole
numbers, a fraction does not fit in). How do you get a new array?

family: argument changed
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    np.maximum(P, 1e-12, out=P)
    chosen = P[np.arange(len(P)), labels]
    return float(-np.mean(np.log(chosen)))
