"""The sigmoid is taken twice: σ of σ(z). At 2 the height is 0.881, and you continue with the
height at 0.881, which is 0.707. How often does the formula ask the sigmoid?

family: activation misplaced
"""

from nnlab.activations import sigmoid


def sigmoid_prime(z):
    s = sigmoid(sigmoid(z))
    return s * (1 - s)
