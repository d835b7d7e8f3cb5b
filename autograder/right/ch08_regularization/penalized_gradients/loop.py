"""Layer by layer into a new list."""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    new = []
    for k in range(len(grads)):
        dW, db = grads[k]
        W = params[k][0]
        new.append((dW + 2 * l2 * W + l1 * np.sign(W), db))
    return new
