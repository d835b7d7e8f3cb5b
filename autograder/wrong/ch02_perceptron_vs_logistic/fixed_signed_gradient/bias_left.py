"""For b = 0 all is right, and for b = 1 nothing is. Something behaves as if the bias did not
exist. Which line should know b?

family: bias forgotten
"""

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    z = X @ w
    error = -s * sigmoid(-s * z)
    dw = X.T @ error / len(s) + 2 * l2 * w
    db = error.mean()
    return dw, db
