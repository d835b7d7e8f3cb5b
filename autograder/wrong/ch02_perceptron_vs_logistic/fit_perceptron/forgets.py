"""Every epoch begins with zeros again, so only the last one counts and the mistakes never
become fewer. What should be set once, before the loops?

family: old or new value
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    mistakes = np.zeros(epochs)
    w, b = np.zeros(X.shape[1]), 0.0
    for epoch in range(epochs):
        w, b = np.zeros(X.shape[1]), 0.0
        for x, target in zip(X, y):
            mistakes[epoch] += int(x @ w + b > 0) != target
            w, b = perceptron_update(w, b, x, target, lr)
    return w, b, mistakes
