"""Both are N times too large: this is the slope of a sum of squares, and the loss is their
mean. What is left to divide by?

family: sum for mean
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return 2 * X.T @ error, 2 * np.sum(error)
