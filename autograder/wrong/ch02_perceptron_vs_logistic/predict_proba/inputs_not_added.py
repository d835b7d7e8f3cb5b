"""Every input times its weight got a probability of its own, N times D of them: X * w has no sum
in it. A sample has one sum and one probability. Which sign multiplies in pairs and adds up?

family: elementwise product
"""

from nnlab.activations import sigmoid


def predict_proba(X, w, b):
    return sigmoid(X * w + b)
