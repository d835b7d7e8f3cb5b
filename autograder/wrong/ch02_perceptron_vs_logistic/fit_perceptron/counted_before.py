"""The mistakes were counted before each epoch, with the weights of its beginning. Within an
epoch the weights change after every mistake, so the third sample meets other weights than
the first. Where should the count stand?

family: off by one
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        mistakes[epoch] = np.sum((X @ w + b > 0) != y)
        for x, target in zip(X, y):
            w, b = perceptron_update(w, b, x, target, lr)
    return w, b, mistakes
