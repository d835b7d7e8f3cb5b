"""The counts run on from one epoch to the next: 5, 8, 10, ... Each entry is to hold the
mistakes of its own epoch. Where does the counter go back to 0?
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes, count = np.zeros(X.shape[1]), 0.0, np.zeros(epochs), 0
    for epoch in range(epochs):
        for x, target in zip(X, y):
            count += int(x @ w + b > 0) != target
            w, b = perceptron_update(w, b, x, target, lr)
        mistakes[epoch] = count
    return w, b, mistakes
