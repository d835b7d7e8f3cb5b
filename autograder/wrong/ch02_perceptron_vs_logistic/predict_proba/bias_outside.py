"""The bias was added to the probability, so that it can be 1.5 or below 0. It belongs to the
evidence, before the sigmoid decides. On which side of the bracket does it stand?

family: bias forgotten
"""

from nnlab.activations import sigmoid


def predict_proba(X, w, b):
    return sigmoid(X @ w) + b
