"""The right numbers in the other order: the statement asks for (bias2, variance). Which of them
speaks of the truth?

family: order of returned values
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=0)
    return float(np.mean((P - average) ** 2)), float(np.mean((average - truth) ** 2))
