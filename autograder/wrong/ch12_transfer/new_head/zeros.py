"""The new W is zero everywhere. The statement asks for random numbers: how widely do they spread?

family: randomness
"""

import numpy as np


def new_head(params, classes, rng):
    fan_in = len(params[-1][0])
    return [(V.copy(), b.copy()) for V, b in params[:-1]] + [
        (np.zeros((fan_in, classes)), np.zeros(classes))
    ]
