"""dZ is divided by the number of classes. The loss is a mean over what?

family: wrong axis
"""

import numpy as np


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    top = np.amax(Z, axis=1).reshape(-1, 1)
    E = np.exp(Z - top)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(len(b))[labels]
    dZ = (P - Y) / len(b)
    dW = X.T @ dZ
    db = dZ.sum(axis=0)
    return dW, db
