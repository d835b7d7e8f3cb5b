"""careless_training with four places changed, its names kept."""

from nnlab.transfer import class_gradients, read
from nnlab.transfer import frozen_step as library_step
from nnlab.transfer import standardize as library_standardize


def fixed_training(X, y, X_new, params, frozen, lr, epochs, size, rng):
    X, X_new = library_standardize(X, X)[1], library_standardize(X, X_new)[1]
    for epoch in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], y[rows], params)
            params = library_step(params, grads, frozen, lr)
        lr = lr / 2
    labels = read(X_new, params)
    return params, labels
