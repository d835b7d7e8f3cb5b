"""db is right, and dw was divided by all the N·D entries of X. The mean is over the samples: with
three features dw comes out three times too small. Which of the sizes of X counts them?

family: sum for mean
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return 2 * X.T @ error / X.size, 2 * np.mean(error)
