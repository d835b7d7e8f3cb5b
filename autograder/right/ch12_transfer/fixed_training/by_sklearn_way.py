"""Mean and deviation kept as a pair; the learner's own steps."""

import numpy as np

from nnlab.transfer import class_gradients, hidden_features


def fixed_training(X, y, X_new, params, frozen, lr, epochs, size, rng):
    mean, spread = np.mean(X, axis=0), np.std(X, axis=0)
    spread = np.where(spread > 0, spread, 1)

    def scaled(A):
        return (A - mean) / spread

    A = scaled(X)
    for epoch in range(epochs):
        order, rate = rng.permutation(len(A)), lr / 2**epoch
        for k in range(0, len(A), size):
            chosen = order[k : k + size]
            grads = class_gradients(A[chosen], y[chosen], params)
            new = list(params)
            for layer in range(frozen, len(params)):
                (W, b), (dW, db) = params[layer], grads[layer]
                new[layer] = W - rate * dW, b - rate * db
            params = new
    W, b = params[-1]
    Z = hidden_features(scaled(X_new), params, len(params) - 1) @ W + b
    return params, np.argmax(Z, axis=1)
