"""One loop over all visits."""

import numpy as np


def fit_perceptron(X, y, epochs, lr):
    N = len(X)
    Z = np.column_stack([X, np.ones(N)])
    v, mistakes = np.zeros(Z.shape[1]), np.zeros(epochs)
    for visit in range(epochs * N):
        n = visit % N
        error = y[n] - (Z[n, :-1] @ v[:-1] + v[-1] > 0)
        v = v + lr * error * Z[n]
        mistakes[visit // N] += abs(error)
    return v[:-1], v[-1], mistakes
