"""The regularization is missing: with l2 = 0 all is right. The loss has l2·w² in it for every
weight. What is its slope?

family: argument ignored; regularization
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = sigmoid(X @ w + b) - y
    return X.T @ error / len(y), np.mean(error)
