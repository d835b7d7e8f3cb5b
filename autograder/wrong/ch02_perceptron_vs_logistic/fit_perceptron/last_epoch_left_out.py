"""The last epoch is missing: one pass fewer than asked for, and its count is still 0. range(n)
already ends with n - 1. How many rounds does your outer loop go?

family: off by one
"""

import numpy as np


from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs - 1):
        for x, target in zip(X, y, strict=True):
            mistakes[epoch] += int(x @ w + b > 0) != target
            w, b = perceptron_update(w, b, x, target, lr)
    return w, b, mistakes
