"""One number came back for the mistakes, all epochs together. It hides whether they become
fewer. How many entries should there be?
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, count = np.zeros(X.shape[1]), 0.0, 0
    for epoch in range(epochs):
        for x, target in zip(X, y):
            count += int(int(x @ w + b > 0) != target)
            w, b = perceptron_update(w, b, x, target, lr)
    return w, b, count
