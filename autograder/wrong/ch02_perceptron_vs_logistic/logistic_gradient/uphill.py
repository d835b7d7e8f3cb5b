"""The cross-entropy's part has the wrong sign: a step against this gradient makes the loss
larger. If p is too large, z should shrink, so the slope by z is positive. Is it y - p or p
- y?

family: sign
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = y - sigmoid(X @ w + b)
    return X.T @ error / len(y) + 2 * l2 * w, np.mean(error)
