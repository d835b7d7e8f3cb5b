"""The bias is missing from the prediction: this is the gradient of b = 0. With b = 100 all
misses are larger by 100. Which term was left out?

family: bias forgotten; argument ignored
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w - y
    return 2 * X.T @ error / len(y), 2 * np.mean(error)
