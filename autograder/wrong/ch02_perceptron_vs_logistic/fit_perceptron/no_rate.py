"""The learning rate had no effect: with lr = 0.1 the weights came out ten times too large.
Where did lr get lost on the way to the step?

family: argument ignored
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        for x, target in zip(X, y):
            mistakes[epoch] += int(x @ w + b > 0) != target
            w, b = perceptron_update(w, b, x, target, 1.0)
    return w, b, mistakes
