"""You took the variance of all entries of P at once. Then it also holds how much the curve itself
goes up and down from point to point. Of what is it the variance, at one point?

family: wrong axis
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=0)
    return float(np.mean((average - truth) ** 2)), float(np.var(P))
