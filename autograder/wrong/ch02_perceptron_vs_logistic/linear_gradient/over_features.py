"""You divided by the number of features; the mean is over the samples. With 5 samples of 3
features dw is too large by 5/3. Which of the two sizes of X counts the samples?
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return 2 * X.T @ error / X.shape[1], 2 * np.mean(error)
