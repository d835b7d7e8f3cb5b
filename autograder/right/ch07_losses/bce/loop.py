"""One sample at a time."""

import math

import numpy as np


def bce(p, y):
    prices = []
    for chance, target in zip(np.ravel(p), np.ravel(y)):
        q = float(chance if target else 1 - chance)
        prices.append(-math.log(max(q, 1e-15)))
    return math.fsum(prices) / len(prices)
