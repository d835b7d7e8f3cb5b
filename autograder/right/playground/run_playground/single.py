"""In single precision."""

import numpy as np



def run_playground(X, Y, X_test, Y_test, params, lr, size, orders):
    X, Y, X_test, Y_test = (np.asarray(A, dtype=np.float32) for A in (X, Y, X_test, Y_test))
    layers = [[W.astype(np.float32), b.astype(np.float32)] for W, b in params]
    lr = np.float32(lr)

    def run(A):
        outputs = [A]
        for W, b in layers:
            outputs.append(np.tanh(outputs[-1].dot(W) + b))
        return outputs

    losses = []

    def note():
        losses.append([np.mean((run(X)[-1] - Y) ** 2) / 2, np.mean((run(X_test)[-1] - Y_test) ** 2) / 2])

    note()
    for order in orders:
        for first in range(0, len(X), size):
            batch = order[first : first + size]
            outputs = run(X[batch])
            delta = (outputs[-1] - Y[batch]) / np.float32(len(batch))
            for layer, before, after in zip(layers[::-1], outputs[-2::-1], outputs[:0:-1]):
                delta = delta * (1 - after**2)
                below = delta.dot(layer[0].T)
                layer[0] = layer[0] - lr * before.T.dot(delta)
                layer[1] = layer[1] - lr * np.sum(delta, axis=0)
                delta = below
        note()
    return np.array(losses)
