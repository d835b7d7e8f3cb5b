"""In every epoch the rows are shuffled that the epoch before has shuffled already. The statement
draws an order of the rows as they were given. Where does the new order get its rows from?

family: old or new value
"""

from nnlab.transfer import class_gradients


def third_patient(X, labels, params, lr, epochs, size, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        X, labels = X[order], labels[order]
        order = range(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return "stale gradient", params
