"""1 minus the square of the height is the rule for tanh. At 0 the sigmoid has the height 0.5, and
you get 0.75 where the slope is 0.25. Which two numbers does the sigmoid's rule multiply?
"""

from nnlab.activations import sigmoid


def sigmoid_prime(z):
    return 1 - sigmoid(z) ** 2
