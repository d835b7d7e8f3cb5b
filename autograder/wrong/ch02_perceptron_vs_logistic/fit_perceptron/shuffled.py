"""The samples came in a random order. Asked for is the order in which they stand in X, so that the
mistakes can be compared. Which loop goes through them as they are?

family: randomness
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, ms = np.zeros(X.shape[1]), 0.0, []
    rng = np.random.default_rng(0)
    for e in range(epochs):
        m = 0
        for i in rng.permutation(len(X)):
            m += int(int(X[i] @ w + b > 0) != y[i])
            w, b = perceptron_update(w, b, X[i], y[i], lr)
        ms.append(m)
    return w, b, np.array(ms)
