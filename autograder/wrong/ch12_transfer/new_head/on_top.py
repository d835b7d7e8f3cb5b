"""The new layer was put behind the old last one, whose scores of the old classes it now reads.
Which layer does it take the place of?

family: off by one
"""

import numpy as np


def new_head(params, classes, rng):
    fan_in = len(params[-1][1])
    W = rng.normal(0.0, np.sqrt(1 / fan_in), size=(fan_in, classes))
    return [(V.copy(), b.copy()) for V, b in params] + [(W, np.zeros(classes))]
