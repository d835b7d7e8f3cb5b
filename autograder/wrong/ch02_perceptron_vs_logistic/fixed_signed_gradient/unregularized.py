"""The cross-entropy's part is right, and l2 never enters. The line with dw had its regularization
before you began. Where has it gone?

family: regularization; argument ignored
"""

import numpy as np


from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    error = -s * sigmoid(-s * (X @ w + b))
    return X.T @ error / len(s), np.mean(error)
