"""Every weight has the same slope: the inputs were left out. If an input was 0, its weight had
no part in the miss. What is each sample's miss multiplied by?

family: argument ignored
"""

import numpy as np


def linear_gradient(w, b, X, y):
    error = X @ w + b - y
    return np.full(len(w), 2 * np.mean(error)), 2 * np.mean(error)
