"""dw is right, and db is half of what it should be. Both come from the same square. Where did
db lose its 2?
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return 2 * X.T @ error / len(y), np.mean(error)
