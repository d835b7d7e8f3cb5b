"""The b of the new layer is random. The statement begins it at zero. What does a bias say of
classes that the network has not seen yet?

family: bias forgotten
"""

import numpy as np


def new_head(params, classes, rng):
    fan_in = len(params[-1][0])
    W = rng.normal(0.0, np.sqrt(1 / fan_in), size=(fan_in, classes))
    b = rng.normal(0.0, np.sqrt(1 / fan_in), size=classes)
    return [(V.copy(), c.copy()) for V, c in params[:-1]] + [(W, b)]
