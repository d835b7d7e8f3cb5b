"""The rule written out, mistakes in a list."""

import numpy as np


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = 0
        for n in range(len(X)):
            error = y[n] - int(X[n] @ w + b > 0)
            if error != 0:
                w = w + lr * error * X[n]
                b = b + lr * error
                wrong += 1
        mistakes.append(wrong)
    return w, b, mistakes
