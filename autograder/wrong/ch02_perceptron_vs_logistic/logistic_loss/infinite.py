"""Where the neuron is sure and wrong, p is exactly 0 or 1 and its logarithm infinite. For a
sum of 1000 the loss should be 1000. How does log(1 + e to the z) look for large z, and
which function of numpy knows that?

family: overflow
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_loss(w, b, X, y, l2):
    p = sigmoid(X @ w + b)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)) + l2 * np.sum(w**2)
