"""The rates fall by equal amounts, as lr - decay, lr - 2 decay. The statement multiplies. What is
half of half?

family: factor forgotten
"""

import numpy as np


def layer_rates(lr, decay, L):
    return lr - decay * np.arange(L - 1, -1, -1.0)
