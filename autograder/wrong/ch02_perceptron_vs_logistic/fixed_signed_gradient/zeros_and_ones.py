"""This is p - y, the error for classes 0 and 1, with s in the place of y. Here a no is -1, so
the error of a safe no would be 1. What is y in terms of s?
"""

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    z = X @ w + b
    error = sigmoid(z) - s
    dw = X.T @ error / len(s) + 2 * l2 * w
    db = error.mean()
    return dw, db
