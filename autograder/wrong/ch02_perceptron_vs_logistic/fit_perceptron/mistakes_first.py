"""The three are right, in another order: the mistakes came first. Whoever calls writes `w, b,
mistakes = fit_perceptron(...)`. What does the statement put first?

family: order of returned values
"""

import numpy as np


from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        for x, target in zip(X, y, strict=True):
            mistakes[epoch] += int(x @ w + b > 0) != target
            w, b = perceptron_update(w, b, x, target, lr)
    return mistakes, w, b
