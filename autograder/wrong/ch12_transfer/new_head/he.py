"""The variance is 2 / fan_in, He's, for layers with a ReLU behind them. What stands behind the
last layer, and which variance is asked for?

family: factor forgotten
"""

import numpy as np


def new_head(params, classes, rng):
    fan_in = len(params[-1][0])
    W = rng.normal(0.0, np.sqrt(2 / fan_in), size=(fan_in, classes))
    return [(V.copy(), b.copy()) for V, b in params[:-1]] + [(W, np.zeros(classes))]
