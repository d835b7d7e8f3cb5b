"""The mistakes of the first epoch are those of w = 0, and so are all others: what perceptron_update
gave back was not kept. It leaves its arguments alone and hands out new ones. Who takes them?
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            wrong += int((x @ w + b > 0) != label)
            perceptron_update(w, b, x, label, lr)
        mistakes.append(wrong)
    return w, b, np.array(mistakes)
