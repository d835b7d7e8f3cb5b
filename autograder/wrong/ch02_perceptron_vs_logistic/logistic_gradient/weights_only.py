"""Only dw came back. The bias has a slope too, that of a weight whose input is always 1. What
is the mean of error times 1?

family: bias forgotten
"""

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = sigmoid(X @ w + b) - y
    return X.T @ error / len(y) + 2 * l2 * w
