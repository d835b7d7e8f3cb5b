"""The three bugs are gone, and a new one came in: the regularization's slope is now half as
large as it was. The line with dw was right as given. What is the derivative of w²?

family: regularization; factor forgotten
"""

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    z = X @ w + b
    error = -s * sigmoid(-s * z)
    dw = X.T @ error / len(s) + l2 * w
    db = error.mean()
    return dw, db
