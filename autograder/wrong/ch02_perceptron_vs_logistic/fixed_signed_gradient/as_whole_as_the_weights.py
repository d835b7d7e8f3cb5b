"""The formula is right, and dw was put into an array made like w: where the weights are whole
numbers it can hold nothing else, and the fractions of every slope are cut off. Which zeros do not
care what w is made of?

family: whole-number type copied
"""

import numpy as np

from nnlab.activations import sigmoid


def fixed_signed_gradient(w, b, X, s, l2):
    error = -s * sigmoid(-s * (X @ w + b))
    dw = np.zeros_like(w)
    for i in range(len(w)):
        dw[i] = np.mean(error * X[:, i]) + 2 * l2 * w[i]
    return dw, np.mean(error)
