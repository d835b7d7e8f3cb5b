"""w and b are right, and the mistakes were added up with their signs: a no that should be a yes
counts +1 and a yes that should be a no counts -1, so that two of them make none. What of y - ŷ says
that a sample was wrong, and nothing else?

family: sign
"""

import numpy as np


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(epochs):
        total = 0
        for x, label in zip(X, y, strict=True):
            error = int(label) - int(x @ w + b > 0)
            total += error
            w, b = w + lr * error * x, b + lr * error
        mistakes.append(total)
    return w, b, np.array(mistakes)
