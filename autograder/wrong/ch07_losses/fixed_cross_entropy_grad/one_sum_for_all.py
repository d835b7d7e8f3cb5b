"""All exponentials went into one sum, so that the probabilities of all samples together make 1.
Over what does each row add up to 1?

family: wrong axis
"""

import numpy as np


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    top = np.amax(Z, axis=1).reshape(-1, 1)
    E = np.exp(Z - top)
    P = E / E.sum()
    Y = np.eye(len(b))[labels]
    dZ = (P - Y) / len(Z)
    dW = X.T @ dZ
    db = dZ.sum(axis=0)
    return dW, db
