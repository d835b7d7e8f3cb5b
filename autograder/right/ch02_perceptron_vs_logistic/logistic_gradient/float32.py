"""In single precision, and a list for dw."""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = (sigmoid(X @ w + b) - y).astype(np.float32)
    return [float(np.float32(e)) for e in error @ X / len(y) + 2 * l2 * w], float(np.mean(error))
