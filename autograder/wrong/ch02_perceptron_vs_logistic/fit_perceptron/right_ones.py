"""`mistakes` holds how many samples were right. That is the other way round: a perceptron that
has learned everything should show 0. What has to be counted?
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, right = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        for x, target in zip(X, y):
            right[epoch] += int(x @ w + b > 0) == target
            w, b = perceptron_update(w, b, x, target, lr)
    return w, b, right
