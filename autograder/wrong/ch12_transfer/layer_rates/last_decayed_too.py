"""layer_rates(0.8, 0.5, 3) gave [0.1, 0.2, 0.4]: the last layer has been slowed down as well.
Which rate has the last layer?

family: off by one
"""

import numpy as np


def layer_rates(lr, decay, L):
    return lr * decay ** np.arange(L, 0, -1.0)
