"""Two bugs are gone. What is left goes uphill: with l2 = 0 both derivatives have the right
size and the wrong sign. What is the derivative of -s z by z?

family: sign
"""

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    z = X @ w + b
    error = s * sigmoid(-s * z)
    dw = X.T @ error / len(s) + 2 * l2 * w
    db = error.mean()
    return dw, db
