"""The loss's part of dw was divided by all the N·D entries of X. The mean is over the samples: with
three features it comes out three times too small. Which of the sizes of X counts them?

family: sum for mean
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = sigmoid(X @ w + b) - y
    return X.T @ error / X.size + 2 * l2 * w, np.mean(error)
