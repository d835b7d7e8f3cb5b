"""The gradient was multiplied by the number of samples in the batch: it is a mean already. What
does class_gradients divide by?

family: sum for mean
"""

from nnlab.transfer import class_gradients


def third_patient(X, labels, params, lr, epochs, size, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            params = [
                (W - lr * len(rows) * dW, b - lr * len(rows) * db)
                for (W, b), (dW, db) in zip(params, grads)
            ]
    return "stale gradient", params
