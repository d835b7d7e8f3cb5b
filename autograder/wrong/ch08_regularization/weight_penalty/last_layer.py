"""Only the last layer pays. Whoever goes through the layers adds what each of them costs to what
the ones before have cost. What becomes of the first layer's part in yours?

family: first or last only
"""

import numpy as np


def weight_penalty(params, l1, l2):
    for W, _ in params:
        penalty = l1 * np.sum(np.abs(W)) + l2 * np.sum(W**2)
    return penalty
