"""dw is right, and db is N times too large. It was added up over the samples where the loss is
a mean. What should stand in place of the sum?

family: sum for mean
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return 2 * X.T @ error / len(y), 2 * np.sum(error)
