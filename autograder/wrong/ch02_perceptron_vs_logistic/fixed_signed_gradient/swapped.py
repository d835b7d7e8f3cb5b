"""dw and db have changed places: the first value should have the shape of w. What does the
statement put first?

family: order of returned values
"""

import numpy as np


from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    error = -s * sigmoid(-s * (X @ w + b))
    return np.mean(error), X.T @ error / len(s) + 2 * l2 * w
