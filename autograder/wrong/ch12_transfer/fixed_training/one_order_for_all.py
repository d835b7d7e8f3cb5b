"""The order is drawn once, before the first epoch, and every epoch repeats it. When is it drawn
anew?

family: randomness; first or last only
"""

from nnlab.transfer import class_gradients, frozen_step, read, standardize


def fixed_training(X, y, X_new, params, frozen, lr, epochs, size, rng):
    X, X_new = standardize(X, X_new)
    order = rng.permutation(len(X))
    for _ in range(epochs):
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], y[rows], params)
            params = frozen_step(params, grads, frozen, lr)
        lr = lr / 2
    return params, read(X_new, params)
