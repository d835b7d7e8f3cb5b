"""An array that is filled backwards, single precision."""

import numpy as np


def layer_rates(lr, decay, L):
    rates = np.zeros(L, dtype=np.float32)
    rate = lr
    for k in reversed(range(L)):
        rates[k] = rate
        rate = rate * decay
    return rates
