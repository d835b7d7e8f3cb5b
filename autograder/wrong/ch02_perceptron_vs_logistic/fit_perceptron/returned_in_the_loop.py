"""One epoch was run, however many were asked for: the `return` stands inside of the loop over the
epochs. How far should it be indented?

family: first or last only
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b = np.zeros(X.shape[1]), 0.0
    mistakes = []
    for e in range(epochs):
        m = 0
        for xi, yi in zip(X, y):
            if int(xi @ w + b > 0) != yi:
                m += 1
            w, b = perceptron_update(w, b, xi, yi, lr)
        mistakes.append(m)
        return w, b, np.array(mistakes)
