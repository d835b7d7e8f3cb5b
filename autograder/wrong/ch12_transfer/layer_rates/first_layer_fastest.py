"""layer_rates(0.8, 0.5, 3) gave [0.8, 0.4, 0.2]: the first layer is the fastest. Which layers
know the most general things, and should move least?

family: order of returned values
"""

import numpy as np


def layer_rates(lr, decay, L):
    return lr * decay ** np.arange(float(L))
