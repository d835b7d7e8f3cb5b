"""Each step takes the gradient of its own batch, at the parameters of the epoch's beginning.
Where do the others stand by then?

family: old or new value
"""

from nnlab.transfer import class_gradients


def third_patient(X, labels, params, lr, epochs, size, rng):
    for _ in range(epochs):
        order = rng.permutation(len(X))
        start_params = params
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            grads = class_gradients(X[rows], labels[rows], start_params)
            params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return "stale gradient", params
