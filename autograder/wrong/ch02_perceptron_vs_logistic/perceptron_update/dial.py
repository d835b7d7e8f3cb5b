"""The error was taken as y minus a probability, so every sample moves the weights a little.
That is the logistic neuron's step for one sample. Which activation has the perceptron?
"""

from nnlab.activations import sigmoid


def perceptron_update(w, b, x, y, lr):
    error = y - sigmoid(x @ w + b)
    return w + lr * error * x, b + lr * error
