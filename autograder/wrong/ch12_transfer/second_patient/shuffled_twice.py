"""X and labels were put in the drawn order, and then picked by it once more. The batches are the
rows as they were given, in that order. Which of the two is enough?
"""

from nnlab.transfer import class_gradients


def second_patient(X, labels, params, lr, epochs, size, rng):
    for epoch in range(epochs):
        order = rng.permutation(len(X))
        X, labels = X[order], labels[order]
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return "wrong pair of loss and output", params
