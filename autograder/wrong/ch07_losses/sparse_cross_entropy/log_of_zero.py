"""Right wherever the true class got a probability above 0. Where it got exactly 0 the loss is
infinite, and numpy warns. What could be done to the chosen probabilities before the logarithm?

family: overflow
"""

import numpy as np


def sparse_cross_entropy(P, labels):
    return float(-np.mean(np.log(P[np.arange(len(P)), labels])))
