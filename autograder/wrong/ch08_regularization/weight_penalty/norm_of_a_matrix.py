"""The l2 term is right. np.linalg.norm(W, 1) of a matrix is the largest sum of sizes in a column, not
the sum of all. What does it give for W.ravel()?
"""

import numpy as np


def weight_penalty(params, l1, l2):
    first = [np.linalg.norm(W, ord=1) for (W, b) in params]
    second = [np.linalg.norm(W, "fro") ** 2 for (W, b) in params]
    return l1 * np.sum(first) + l2 * np.sum(second)
