"""The weights are right, and the biases have not moved. What of each layer takes a step?

family: bias forgotten
"""

from nnlab.transfer import class_gradients


def first_patient(X, labels, params, lr, epochs, size, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            params = [(W - lr * dW, b) for (W, b), (dW, db) in zip(params, grads)]
    return "accumulated gradient", params
