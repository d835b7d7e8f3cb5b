"""Every miss counts alike here, large or small: that is the slope of the absolute error. The
square's slope grows with the miss. What became of the size of ŷ - y?
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return X.T @ np.sign(error) / len(y), np.mean(np.sign(error))
