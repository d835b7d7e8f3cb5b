"""dw is right, with a bias and with regularization. db is N times too large: with 5 samples
five times. The loss is a mean; what does db add up?

family: sum for mean
"""

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    z = X @ w + b
    error = -s * sigmoid(-s * z)
    dw = X.T @ error / len(s) + 2 * l2 * w
    db = error.sum()
    return dw, db
