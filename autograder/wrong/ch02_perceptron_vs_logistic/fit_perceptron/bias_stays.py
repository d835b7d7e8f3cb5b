"""The weights learn and the bias is still 0. The line can turn and never shift away from the
origin. What does perceptron_update give back besides w?
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        for x, target in zip(X, y):
            mistakes[epoch] += int(x @ w + b > 0) != target
            w, _ = perceptron_update(w, b, x, target, lr)
    return w, b, mistakes
