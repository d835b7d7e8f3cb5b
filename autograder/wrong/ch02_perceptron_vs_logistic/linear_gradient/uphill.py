"""Right in size, with the wrong sign: where the line lies too high, this asks it to rise. If ŷ
is too large, the slope by b is positive. Is it y - ŷ or ŷ - y?

family: sign
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = y - X @ w - b
    return 2 * X.T @ error / len(y), 2 * np.mean(error)
