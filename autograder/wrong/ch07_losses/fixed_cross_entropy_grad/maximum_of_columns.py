"""What you take off is the maximum of each column, and different in each class: that changes the
probabilities. The maximum was right as it stood. Which axis runs along a row?

family: wrong axis
"""

import numpy as np


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    top = np.amax(Z, axis=0)
    E = np.exp(Z - top)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(len(b))[labels]
    dZ = (P - Y) / len(Z)
    dW = X.T @ dZ
    db = dZ.sum(axis=0)
    return dW, db
