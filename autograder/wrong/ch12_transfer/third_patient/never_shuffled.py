"""The batches are cut from the rows as they stand, in every epoch the same. What does
rng.permutation(len(X)) give, and who draws it?

family: argument ignored
"""

import numpy as np

from nnlab.transfer import class_gradients


def third_patient(X, labels, params, lr, epochs, size, rng):
    for _ in range(epochs):
        order = np.arange(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return "stale gradient", params
