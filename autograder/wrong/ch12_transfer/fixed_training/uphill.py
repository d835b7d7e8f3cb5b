"""The steps go with the gradient, and the loss rises. Which way is down?

family: sign
"""

from nnlab.transfer import class_gradients, frozen_step, read, standardize


def fixed_training(X, y, X_new, params, frozen, lr, epochs, size, rng):
    X, X_new = standardize(X, X_new)
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], y[rows], params)
            params = frozen_step(params, grads, frozen, -lr)
        lr = lr / 2
    return params, read(X_new, params)
