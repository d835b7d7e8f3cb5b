"""The sigmoid was turned around: it is asked about s·z and should be asked about -s·z. Then
samples far on the right side count most. How large should the error of a sample be that is
already safely right?
"""

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    z = X @ w + b
    error = -s * sigmoid(s * z)
    dw = X.T @ error / len(s) + 2 * l2 * w
    db = error.mean()
    return dw, db
