"""The rows were shuffled and their labels were not, so the run learns labels that belong to other
samples. Which index picks both?
"""

from nnlab.transfer import class_gradients


def third_patient(X, labels, params, lr, epochs, size, rng):
    for epoch in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[start : start + size], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return "stale gradient", params
