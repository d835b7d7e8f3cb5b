"""Model answer: training a perceptron."""

import numpy as np

from nnlab.linear import perceptron_update


def fit_perceptron(X, y, epochs, lr):
    """Trains a perceptron from w = 0, b = 0, one sample after the other, in their order.

    X: samples (N, D), whole numbers too. y: classes (N,), 0 or 1. lr: learning rate.
    epochs: how often all samples are gone through.
    Returns (w, b, mistakes): w (D,), b a number, mistakes (epochs,), how many samples of each
    epoch were wrong when their turn came. There is perceptron_update(w, b, x, y, lr) to build on.

    Yours to write: without nnlab's fit_perceptron.
    """
    ### BEGIN SOLUTION
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, np.zeros(epochs)
    for epoch in range(epochs):
        for x, target in zip(X, y, strict=True):
            mistakes[epoch] += int(x @ w + b > 0) != target
            w, b = perceptron_update(w, b, x, target, lr)
    return w, b, mistakes
    ### END SOLUTION
