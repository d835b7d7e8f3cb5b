"""It stops after the first epoch without a mistake, and `mistakes` is then shorter than
`epochs`. Stopping is sensible, but the statement promises a count for each epoch. What
would the remaining entries be?

family: off by one
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for epoch in range(epochs):
        mistakes.append(0)
        for x, target in zip(X, y):
            mistakes[-1] += int(x @ w + b > 0) != target
            w, b = perceptron_update(w, b, x, target, lr)
        if mistakes[-1] == 0:
            break
    return w, b, np.array(mistakes)
