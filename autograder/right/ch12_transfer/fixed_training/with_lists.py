"""Batches as a list of orders; parameters copied and changed in place."""

import numpy as np

from nnlab.transfer import class_gradients, read, standardize


def fixed_training(X, y, X_new, params, frozen, lr, epochs, size, rng):
    A, B = standardize(X, X_new)
    params = [[W.copy(), b.copy()] for W, b in params]
    for _ in range(epochs):
        order = rng.permutation(len(A))
        for rows in np.split(order, range(size, len(A), size)):
            grads = class_gradients(A[rows], y[rows], [(W, b) for W, b in params])
            for layer, (dW, db) in list(zip(params, grads))[frozen:]:
                layer[0] -= lr * dW
                layer[1] -= lr * db
        lr /= 2
    params = [(W, b) for W, b in params]
    return params, [int(k) for k in read(B, params)]
