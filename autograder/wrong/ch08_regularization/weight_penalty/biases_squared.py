"""In the sum of squares you charged the biases as well, and in the sum of sizes you did not. Neither
price is for them. Which of your two sums goes over b?

family: bias forgotten; regularization
"""

import numpy as np


def weight_penalty(params, l1, l2):
    squares = sum(np.sum(W**2) + np.sum(b**2) for W, b in params)
    return float(l1 * sum(np.sum(np.abs(W)) for W, b in params) + l2 * squares)
