"""The bias is in z now. With b = 0 and l2 = 0, dw still has the right size and the wrong sign.
Which way should z go for a sample with s = 1?

family: sign; sum for mean
"""

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    z = X @ w + b
    error = s * sigmoid(-s * z)
    dw = X.T @ error / len(s) + 2 * l2 * w
    db = error.sum()
    return dw, db
