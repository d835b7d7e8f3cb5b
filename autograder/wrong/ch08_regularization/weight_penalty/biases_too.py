"""You charged the biases as well: the penalty of [(W, b)] with W = [[1, -2]] and b = [5, 7] should
not change when b does. Which part of each pair pays?

family: bias forgotten; regularization
"""

import numpy as np


def weight_penalty(params, l1, l2):
    total = 0.0
    for layer in params:
        for part in layer:
            total += l1 * np.sum(np.abs(part)) + l2 * np.sum(part**2)
    return float(total)
