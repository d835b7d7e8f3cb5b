"""The variance as the whole error less the bias."""

import numpy as np


def bias_variance(P, truth):
    bias2 = float(np.mean((P.mean(0) - truth) ** 2))
    return bias2, float(np.mean((P - truth) ** 2)) - bias2
