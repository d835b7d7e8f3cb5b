"""All layers have one rate, lr · decay. Which one has lr itself, and what happens from layer to
layer?
"""

import numpy as np


def layer_rates(lr, decay, L):
    return np.full(L, lr * decay)
