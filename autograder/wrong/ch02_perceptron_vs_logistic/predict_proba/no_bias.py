"""The bias plays no part: these are the probabilities of b = 0. With w = 0 and b = 2 every
sample should get about 0.88, and yours gets ½. What is missing after X @ w?

family: bias forgotten; argument ignored
"""

from nnlab.activations import sigmoid


def predict_proba(X, w, b):
    return sigmoid(X @ w)
