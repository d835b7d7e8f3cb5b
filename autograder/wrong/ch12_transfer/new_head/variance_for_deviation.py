"""The variance was handed to rng.normal as it is. What does it call `scale`, and how is that made
of a variance?

family: factor forgotten
"""

import numpy as np


def new_head(params, classes, rng):
    fan_in = len(params[-1][0])
    W = rng.normal(0.0, 1 / fan_in, size=(fan_in, classes))
    return [(V.copy(), b.copy()) for V, b in params[:-1]] + [(W, np.zeros(classes))]
