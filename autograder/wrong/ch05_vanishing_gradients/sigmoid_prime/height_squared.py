"""You multiplied the height by itself. At 2 that is 0.776, and the curve is nearly flat there. The
other factor is what is missing to 1. How much is missing at a height of 0.881?
"""

from nnlab.activations import sigmoid


def sigmoid_prime(z):
    return sigmoid(z) ** 2
