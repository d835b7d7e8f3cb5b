"""One sample after the other."""

import numpy as np

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    dw, db = 2 * l2 * w, 0.0
    for x, sign in zip(X, s):
        error = -sign / (1 + np.exp(sign * (x @ w + b)))
        dw = dw + error * x / len(X)
        db = db + error / len(X)
    return dw, db
