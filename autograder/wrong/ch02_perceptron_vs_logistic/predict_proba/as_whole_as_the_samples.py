"""The formula is right, and the probabilities were put into an array made like X: where the
samples are whole numbers it can hold nothing else, and every probability below 1 becomes 0. Which
zeros do not care what X is made of?

family: whole-number type copied
"""

import numpy as np

from nnlab.activations import sigmoid


def predict_proba(X, w, b):
    probabilities = np.zeros_like(X[:, 0])
    for n, x in enumerate(X):
        probabilities[n] = sigmoid(x @ w + b)
    return probabilities
