"""The weights began as zeros like a row of X, and a row of whole numbers makes whole zeros: what
lr adds to them is cut off. Which zeros do not care what X is made of?

family: whole-number type copied
"""

import numpy as np


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros_like(X[0]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        for x, target in zip(X, y, strict=True):
            error = target - int(x @ w + b > 0)
            mistakes[epoch] += error != 0
            w[:] = w + lr * error * x
            b += lr * error
    return w, b, mistakes
