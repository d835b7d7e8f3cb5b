"""The mistakes were counted after each epoch, with the weights of its end. Asked for is how
many samples were wrong when their turn came, with the weights of that moment. Where in the
inner loop is that known?

family: off by one
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        for x, target in zip(X, y):
            w, b = perceptron_update(w, b, x, target, lr)
        mistakes[epoch] = np.sum((X @ w + b > 0) != y)
    return w, b, mistakes
