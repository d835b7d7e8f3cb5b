"""db is a mean now. With b = 0 and l2 = 0, dw has the right size and the wrong sign. Which way
should z go for a sample with s = 1?

family: bias forgotten; sign
"""

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    z = X @ w
    error = s * sigmoid(-s * z)
    dw = X.T @ error / len(s) + 2 * l2 * w
    db = error.mean()
    return dw, db
