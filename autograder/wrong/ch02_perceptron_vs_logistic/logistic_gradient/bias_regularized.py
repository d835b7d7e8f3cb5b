"""The bias was regularized too, so db is off by 2·l2·b. In the loss only the weights are
squared. On what does db depend then?

family: regularization
"""

import numpy as np

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    error = sigmoid(X @ w + b) - y
    return X.T @ error / len(y) + 2 * l2 * w, np.mean(error) + 2 * l2 * b
