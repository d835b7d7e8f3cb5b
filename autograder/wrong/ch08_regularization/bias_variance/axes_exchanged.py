"""The average was taken over the points, along the rows of P, and it is meant over the trainings:
for each point one number. Which axis of P (R, M) counts the trainings?

family: wrong axis
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=1, keepdims=True)
    return float(np.mean((average - truth) ** 2)), float(np.mean((P - average) ** 2))
