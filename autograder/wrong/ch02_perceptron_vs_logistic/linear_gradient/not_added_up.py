"""Each error times its inputs is there, and nothing is added up over the samples: dw is a table
of N rows. The sum over the samples is what X.T is for. What has to stand between X.T and the
errors?

family: elementwise product
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return 2 * X * error[:, None] / len(y), 2 * np.mean(error)
