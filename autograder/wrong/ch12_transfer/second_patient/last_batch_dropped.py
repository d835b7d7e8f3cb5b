"""The last batch, which may be smaller, was left out. Which samples have never been seen in that
epoch?

family: off by one
"""

from nnlab.transfer import class_gradients


def second_patient(X, labels, params, lr, epochs, size, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X) - size + 1, size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return "wrong pair of loss and output", params
