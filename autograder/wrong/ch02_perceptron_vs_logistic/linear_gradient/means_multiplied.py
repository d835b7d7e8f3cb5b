"""You multiplied the mean miss by the mean input. A sample's miss belongs to its own input: first
the products, sample by sample, then their mean. What does X.T @ misses add up?
"""

import numpy as np


def linear_gradient(w, b, X, y):
    misses = X @ w + b - y
    return 2 * np.mean(misses) * np.mean(X, axis=0), 2 * np.mean(misses)
