"""The probabilities stand in a column of shape (N, 1), and y has shape (N,). Their difference
would become an N times N table. Which shape has X @ w when w is (D,)?
"""

from nnlab.activations import sigmoid


def predict_proba(X, w, b):
    return sigmoid(X @ w.reshape(-1, 1) + b)
