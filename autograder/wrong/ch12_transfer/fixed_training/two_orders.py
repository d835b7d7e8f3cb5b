"""X and y are both shuffled, each in an order of its own: no row has its own label. How many
orders does an epoch draw?

family: randomness
"""

from nnlab.transfer import class_gradients, frozen_step, read, standardize


def fixed_training(X, y, X_new, params, frozen, lr, epochs, size, rng):
    X, X_new = standardize(X, X_new)
    for _ in range(epochs):
        order, other = rng.permutation(len(X)), rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], y[other[start : start + size]], params)
            params = frozen_step(params, grads, frozen, lr)
        lr = lr / 2
    return params, read(X_new, params)
