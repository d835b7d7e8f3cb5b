"""The name is right, and the run has not been mended: the gradient of the first batch still
serves the whole epoch. What should the step of a batch take?
"""

from nnlab.transfer import class_gradients


def third_patient(X, labels, params, lr, epochs, size, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        first = order[:size]
        grads = class_gradients(X[first], labels[first], params)
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return "stale gradient", params
