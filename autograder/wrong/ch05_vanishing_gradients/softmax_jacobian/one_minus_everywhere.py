"""You wrote p_i (1 - p_j) in every place. That is right on the diagonal; beside it one probability
takes from another, and the entry is below 0. What stands in the statement for i ≠ j?
"""

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - np.max(z))
    p = e / e.sum()
    return np.outer(p, 1 - p)
