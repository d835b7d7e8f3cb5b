"""All samples of an epoch were asked with the same weights, and their corrections added up at
the end. The perceptron learns one sample at a time: the second is asked with weights the
first may have moved. Where should w change?
"""

import numpy as np


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        error = y - (X @ w + b > 0)
        mistakes[epoch] = np.sum(error != 0)
        w, b = w + lr * X.T @ error, b + lr * np.sum(error)
    return w, b, mistakes
