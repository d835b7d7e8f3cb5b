"""You added up over the points, and both are means over them: with 5 points yours are 5 times too
large. What is the last step?

family: sum for mean
"""

import numpy as np


def bias_variance(P, truth):
    average = P.mean(axis=0)
    return float(np.sum((average - truth) ** 2)), float(np.sum(P.var(axis=0)))
