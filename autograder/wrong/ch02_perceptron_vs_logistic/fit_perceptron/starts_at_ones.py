"""The weights did not start at 0. They were 1 before the first sample came. Which function
makes an array of zeros?
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.ones(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        for x, target in zip(X, y):
            mistakes[epoch] += int(x @ w + b > 0) != target
            w, b = perceptron_update(w, b, x, target, lr)
    return w, b, mistakes
