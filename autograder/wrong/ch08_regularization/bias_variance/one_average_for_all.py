"""The variance is right. For bias2 you took one average over trainings and points together. Each
point has an average of its own. Along which axis is it taken?

family: wrong axis
"""

import numpy as np


def bias_variance(P, truth):
    mean = P.mean()
    bias2 = np.mean((mean - truth) ** 2)
    variance = np.mean(P.var(axis=0))
    return bias2, variance
