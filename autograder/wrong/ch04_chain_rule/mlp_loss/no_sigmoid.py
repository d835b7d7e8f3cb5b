"""The hidden layers hand on their sums: there is no sigmoid in your network, and it is one
straight line. Where does the sigmoid stand in the statement?
"""

import numpy as np


def mlp_loss(X, Y, params):
    O = X
    for W, b in params[:-1]:
        O = O @ W + b
    W, b = params[-1]
    E = O @ W + b - Y
    return 0.5 * np.sum(E**2) / len(X)
