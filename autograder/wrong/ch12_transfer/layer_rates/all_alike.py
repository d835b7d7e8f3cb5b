"""Every layer has the rate of the last one. What does decay do from layer to layer?

family: argument ignored
"""

import numpy as np


def layer_rates(lr, decay, L):
    return np.full(L, float(lr))
