"""The order is drawn once for all epochs. When is it drawn anew?

family: randomness
"""

from nnlab.transfer import class_gradients


def second_patient(X, labels, params, lr, epochs, size, rng):
    order = rng.permutation(len(X))
    for _ in range(epochs):
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return "wrong pair of loss and output", params
