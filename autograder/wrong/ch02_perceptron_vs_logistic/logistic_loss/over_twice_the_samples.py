"""The regularization is 2N times too small: it was divided by the number of samples and by 2, as
some courses do. Here it is l2 times the sum of squares and nothing else. What has to go?

family: regularization
"""

import numpy as np


def logistic_loss(w, b, X, y, l2):
    z = X @ w + b
    return np.mean(np.logaddexp(0, z) - y * z) + l2 / (2 * len(y)) * np.sum(w**2)
