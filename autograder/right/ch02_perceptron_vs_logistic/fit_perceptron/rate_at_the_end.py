"""From zeros the rate only scales: learn with 1, multiply at the end."""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs, dtype=int)
    for epoch in range(epochs):
        for x, target in zip(X, y):
            new_w, new_b = perceptron_update(w, b, x, target, 1.0)
            mistakes[epoch] += new_b != b
            w, b = new_w, new_b
    return lr * w, lr * b, mistakes
