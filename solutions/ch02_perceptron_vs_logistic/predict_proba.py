"""Model answer: what logistic regression says."""

import numpy as np


def predict_proba(X, w, b):
    """Probability of class 1 for every sample: the sigmoid of its weighted sum.

    X: samples (N, D). w: weights (D,). b: bias, a number.
    Returns an array (N,), each between 0 and 1; sums of ±1000 give 0 and 1 without a warning.
    """
    ### BEGIN SOLUTION
    z = X @ w + b
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    ### END SOLUTION
