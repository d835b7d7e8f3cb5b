"""The batches of an epoch as a list; lists of arrays come back."""

import numpy as np

from nnlab.transfer import class_gradients


def third_patient(X, labels, params, lr, epochs, size, rng):
    for _ in range(epochs):
        for rows in np.split(rng.permutation(len(X)), range(size, len(X), size)):
            new = []
            for k, (dW, db) in enumerate(class_gradients(X[rows], labels[rows], params)):
                new.append([params[k][0] - lr * dW, params[k][1] - lr * db])
            params = new
    return ["stale gradient", params]
