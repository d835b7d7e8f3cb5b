"""In every epoch the rows are shuffled that the epoch before has shuffled already. The statement
draws an order of the rows as they were given. Where does the new order get its rows from?

family: old or new value
"""

from nnlab.transfer import class_gradients, frozen_step, read, standardize


def fixed_training(X, y, X_new, params, frozen, lr, epochs, size, rng):
    X, X_new = standardize(X, X_new)
    for _ in range(epochs):
        order = rng.permutation(len(X))
        X, y = X[order], y[order]
        order = range(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], y[rows], params)
            params = frozen_step(params, grads, frozen, lr)
        lr = lr / 2
    return params, read(X_new, params)
