"""You squared the mean miss over all points, so points that are too high cancel those that are too
low. Each point is squared by itself, and the mean is taken after that. In which order do yours
come?

family: brackets
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=0)
    return float(np.mean(average - truth) ** 2), float(np.mean((P - average) ** 2))
