"""The sign is mended. With b = 0 dw is right, and with b = 1 it is not, although w and X are
the same. What does not notice b?

family: bias forgotten; sum for mean
"""

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    z = X @ w
    error = -s * sigmoid(-s * z)
    dw = X.T @ error / len(s) + 2 * l2 * w
    db = error.sum()
    return dw, db
