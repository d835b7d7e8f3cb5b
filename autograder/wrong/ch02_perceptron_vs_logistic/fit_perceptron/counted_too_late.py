"""Each sample was asked after the step it caused. A mistake that its own step has mended is
then not counted. Which comes first, the question or the step?

family: off by one
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        for x, target in zip(X, y):
            w, b = perceptron_update(w, b, x, target, lr)
            mistakes[epoch] += int(x @ w + b > 0) != target
    return w, b, mistakes
