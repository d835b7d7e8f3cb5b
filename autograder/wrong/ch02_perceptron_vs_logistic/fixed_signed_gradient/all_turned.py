"""The whole of dw was turned around, its regularization too, and that was right before: it
pulls the weights towards 0. Which part alone has the wrong sign?

family: transpose
"""

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    z = X @ w + b
    error = s * sigmoid(-s * z)
    dw = -(X.T @ error / len(s) + 2 * l2 * w)
    db = -error.mean()
    return dw, db
