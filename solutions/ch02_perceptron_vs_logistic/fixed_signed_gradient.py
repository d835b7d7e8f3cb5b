"""Model answer: careless_signed_gradient, mended."""

import numpy as np

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    """What careless_signed_gradient should have been: the gradient of signed_loss by w and b.

    The classes are -1 and +1 here. The loss is the mean over the N samples of log(1 + e^(-s z)),
    with z = x · w + b, plus l2 times the sum of the squared weights.
    w: (D,). b: a number. X: (N, D). All of them may be whole numbers. s: (N,), -1 or +1.
    l2: a number.
    Returns (dw, db): dw (D,), db a number.

    Yours to write: without nnlab's numerical_gradient.
    """
    ### BEGIN SOLUTION
    z = X @ w + b
    error = -s * sigmoid(-s * z)
    return X.T @ error / len(s) + 2 * l2 * w, np.mean(error)
    ### END SOLUTION
