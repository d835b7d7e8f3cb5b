"""You multiplied the mean error by the mean input. A sample's error belongs to its own input:
first the products, sample by sample, then their mean. What does X.T @ errors add up?
"""

from nnlab.activations import sigmoid


def logistic_gradient(w, b, X, y, l2):
    err = sigmoid(X @ w + b) - y
    return err.mean() * X.mean(axis=0) + 2 * l2 * w, err.mean()
