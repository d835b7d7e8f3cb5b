"""p itself was changed: whoever called finds other probabilities in it (and where they are whole
numbers, a fraction does not fit in). np.clip without `out` gives a new array. What do you assign
to?

family: argument changed
"""

import numpy as np


def bce(p, y):
    np.clip(p, 1e-12, 1 - 1e-12, out=p)
    return float(-np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
