"""One bug is left: the new samples still have a say in the scaling. With epochs = 0 nothing is
trained, and X_new is read otherwise all the same. Of which samples are mean and deviation?
"""

import numpy as np

from nnlab.transfer import class_gradients, frozen_step, read, standardize


def fixed_training(X, y, X_new, params, frozen, lr, epochs, size, rng):
    both = np.vstack([X, X_new])
    X, X_new = standardize(both, X)[1], standardize(both, X_new)[1]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], y[rows], params)
            params = frozen_step(params, grads, frozen, lr)
        lr = lr / 2
    return params, read(X_new, params)
