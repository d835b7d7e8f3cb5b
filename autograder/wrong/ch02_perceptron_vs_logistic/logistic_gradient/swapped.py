"""dw and db have changed places: the first value should have the shape of w. What does the
statement put first?

family: order of returned values
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = sigmoid(X @ w + b) - y
    return np.mean(error), X.T @ error / len(y) + 2 * l2 * w
