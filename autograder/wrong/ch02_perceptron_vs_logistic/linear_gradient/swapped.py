"""dw and db have changed places: the first value should have the shape of w. What does the
statement put first?

family: order of returned values
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return 2 * np.mean(error), 2 * X.T @ error / len(y)
