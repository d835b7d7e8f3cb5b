"""All layers before the last have the same rate, lr times decay. Each of them is multiplied once
more than its successor. How often for the first of three?

family: first or last only
"""

import numpy as np


def layer_rates(lr, decay, L):
    rates = np.full(L, lr * decay, dtype=float)
    rates[-1] = lr
    return rates
