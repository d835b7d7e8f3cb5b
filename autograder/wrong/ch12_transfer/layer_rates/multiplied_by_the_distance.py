"""The rates are decay times the distance from the end, and the last one is 0. Each layer back
multiplies by decay once more. Which operation repeats a product?
"""

import numpy as np


def layer_rates(lr, decay, L):
    return lr * decay * np.arange(L - 1, -1, -1)
