"""This is the squared distance between p and y. It never exceeds 1, however sure and wrong the
neuron is. What does the cross-entropy say where y = 1?
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_loss(w, b, X, y, l2):
    return np.mean((sigmoid(X @ w + b) - y) ** 2) + l2 * np.sum(w**2)
