"""The samples were gone through once, however many epochs were asked for; the other counts are
0 because nobody looked. Which loop is missing around the one over the samples?

family: off by one; first or last only
"""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for x, target in zip(X, y):
        if epochs:
            mistakes[0] += int(x @ w + b > 0) != target
            w, b = perceptron_update(w, b, x, target, lr)
    return w, b, mistakes
