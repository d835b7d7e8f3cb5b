"""It put the new layer into the list that was given. The old network has lost its last layer, and
whoever still needs it will not find it. What should the new layer be put into?

family: argument changed
"""

import numpy as np


def new_head(params, classes, rng):
    fan_in = len(params[-1][0])
    params[-1] = rng.normal(0.0, np.sqrt(1 / fan_in), size=(fan_in, classes)), np.zeros(classes)
    return params
