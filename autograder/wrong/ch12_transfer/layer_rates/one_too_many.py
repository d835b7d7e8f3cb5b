"""There are L + 1 rates, one more than layers. Where does the count end?

family: off by one
"""

import numpy as np


def layer_rates(lr, decay, L):
    return lr * decay ** np.arange(L, -1, -1.0)
