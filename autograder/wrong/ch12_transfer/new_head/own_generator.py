"""The numbers do not come from rng, but from a generator made inside: they are the same for every
rng. Which generator is to be asked?

family: randomness
"""

import numpy as np


def new_head(params, classes, rng):
    fan_in = len(params[-1][0])
    W = np.random.default_rng(0).normal(0.0, np.sqrt(1 / fan_in), size=(fan_in, classes))
    return [(V.copy(), b.copy()) for V, b in params[:-1]] + [(W, np.zeros(classes))]
