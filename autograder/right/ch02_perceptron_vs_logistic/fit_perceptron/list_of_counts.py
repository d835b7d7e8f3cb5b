"""The mistakes of each epoch in a list."""

import numpy as np


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        count = 0
        for x, target in zip(X, y):
            said = 1 if np.dot(w, x) + b > 0 else 0
            if said != target:
                count += 1
                w = w + lr * (target - said) * x
                b = b + lr * (target - said)
        mistakes.append(count)
    return w, b, mistakes
