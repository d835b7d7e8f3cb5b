"""Both are right and came in the wrong order: params first. Whoever calls writes fault, params =
first_patient(...). Which one goes first?

family: order of returned values
"""

from nnlab.transfer import class_gradients


def first_patient(X, labels, params, lr, epochs, size, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return params, "accumulated gradient"
