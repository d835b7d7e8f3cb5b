"""Your variance measures how far the trainings lie from the *truth*, and that has the bias in it.
It is meant around their own average. From where does it count?
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=0)
    return float(np.mean((average - truth) ** 2)), float(np.mean((P - truth) ** 2))
