"""From the last layer to the first, then turned around."""

import numpy as np


def layer_rates(lr, decay, L):
    rates = [lr]
    for _ in range(L - 1):
        rates.append(rates[-1] * decay)
    return np.array(rates[::-1])
