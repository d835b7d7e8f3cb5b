"""The new W has the shape of the old one: as many classes as before. How many columns does a
layer for `classes` classes have?

family: argument ignored
"""

import numpy as np


def new_head(params, classes, rng):
    W, b = params[-1]
    new = rng.normal(0.0, np.sqrt(1 / len(W)), size=W.shape), np.zeros(b.shape)
    return [(V.copy(), c.copy()) for V, c in params[:-1]] + [new]
