"""Powers, one layer after the other."""

import numpy as np


def layer_rates(lr, decay, L):
    return np.array([lr * decay ** (L - 1 - k) for k in range(L)])
