"""Of P (1 - P) the P is still there. With respect to the logits, what is left of the derivative
besides prediction minus target?

family: slope at the wrong place
"""

import numpy as np


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = X @ W + b
    top = np.amax(Z, axis=1).reshape(-1, 1)
    E = np.exp(Z - top)
    P = E / E.sum(axis=1, keepdims=True)
    Y = np.eye(len(b))[labels]
    dZ = (P - Y) * P / len(Z)
    dW = X.T @ dZ
    db = dZ.sum(axis=0)
    return dW, db
