"""You gave the standard deviation, the root of the variance. Bias² and variance have the same unit
and can be added up; a root cannot. Which of numpy's two functions is asked for?
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=0)
    return float(np.mean((average - truth) ** 2)), float(np.mean(P.std(axis=0)))
