"""Your variance divides by R - 1, and here it divides by R: with two trainings yours is twice as
large, and bias² and variance no longer add up to the mean squared error. What does numpy's var
divide by when it is not told?

family: sum for mean
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=0)
    return float(np.mean((average - truth) ** 2)), float(np.mean(P.var(axis=0, ddof=1)))
