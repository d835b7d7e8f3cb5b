"""The name is right, and the run has not been mended: the sum of all gradients still goes into
each step. What should the step of a batch take?
"""

import numpy as np

from nnlab.transfer import class_gradients


def first_patient(X, labels, params, lr, epochs, size, rng):
    total = [(np.zeros_like(W, dtype=float), np.zeros_like(b, dtype=float)) for W, b in params]
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            total = [(A + dW, a + db) for (A, a), (dW, db) in zip(total, grads)]
            params = [(W - lr * A, b - lr * a) for (W, b), (A, a) in zip(params, total)]
    return "accumulated gradient", params
