"""All samples make one batch, and one step in each epoch. How many samples has a batch, and how
many steps has an epoch?

family: argument ignored
"""

from nnlab.transfer import class_gradients


def third_patient(X, labels, params, lr, epochs, size, rng):
    for epoch in range(epochs):
        order = rng.permutation(len(X))
        grads = class_gradients(X[order], labels[order], params)
        params = [(W - lr * dW, b - lr * db) for (W, b), (dW, db) in zip(params, grads)]
    return "stale gradient", params
