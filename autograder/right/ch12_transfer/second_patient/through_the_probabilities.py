"""The softmax stays, with the loss that takes probabilities, and its slope by hand."""

import numpy as np

from nnlab.activations import relu, relu_prime, softmax


def second_patient(X, labels, params, lr, epochs, size, rng):
    (W1, b1), (W2, b2) = params
    for _ in range(epochs):
        order = rng.permutation(len(X))
        for start in range(0, len(X), size):
            rows = order[start : start + size]
            Z = X[rows] @ W1 + b1
            H = relu(Z)
            P = softmax(H @ W2 + b2)
            P[np.arange(len(rows)), labels[rows]] -= 1
            dZ2 = P / len(rows)
            dZ1 = (dZ2 @ W2.T) * relu_prime(Z)
            W2 = W2 - lr * (H.T @ dZ2)
            b2 = b2 - lr * np.sum(dZ2, axis=0)
            W1 = W1 - lr * (X[rows].T @ dZ1)
            b1 = b1 - lr * np.sum(dZ1, axis=0)
    return "wrong pair of loss and output", [(W1, b1), (W2, b2)]
