"""The rates are lr times decay times a number of layers. What is multiplied in once more for each
layer?

family: factor forgotten
"""

import numpy as np


def layer_rates(lr, decay, L):
    away = np.arange(L - 1, -1, -1.0)
    return np.where(away > 0, lr * decay * away, lr)
