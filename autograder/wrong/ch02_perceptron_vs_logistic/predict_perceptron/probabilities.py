"""These are probabilities, what logistic regression would say. The perceptron has no dial,
only a switch. Which function of chapter 1 gives 1 above 0 and 0 elsewhere?
"""

from nnlab.activations import sigmoid


def predict_perceptron(X, w, b):
    return sigmoid(X @ w + b)
