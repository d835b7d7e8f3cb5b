"""The rate is halved before each step. Which rate do all steps of this run have?

family: argument ignored
"""

from nnlab.transfer import class_gradients


def second_patient(X, labels, params, lr, epochs, size, rng):
    for epoch in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            lr = lr / 2
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return "wrong pair of loss and output", params
