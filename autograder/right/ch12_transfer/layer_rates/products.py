"""With a running product."""

import numpy as np


def layer_rates(lr, decay, L):
    factors = np.full(L, decay, dtype=np.float64)
    factors[0] = 1
    return lr * np.cumprod(factors)[::-1]
