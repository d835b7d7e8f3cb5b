"""One step is taken in each epoch, with the gradient of its last batch. Each batch has a step of
its own. How far in does the line of the step stand?

family: first or last only
"""

import numpy as np

from nnlab.transfer import class_gradients


def first_patient(X, labels, params, lr, epochs, size, rng):
    total = [(np.zeros_like(W), np.zeros_like(b)) for W, b in params]
    for epoch in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            total = grads
        params = [(W - lr * A, b - lr * a) for (W, b), (A, a) in zip(params, total)]
    return "accumulated gradient", params
