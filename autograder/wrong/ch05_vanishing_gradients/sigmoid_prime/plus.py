"""At 2 you have 0.881 · (1 + 0.881), about 1.66. The second factor is what is missing to 1, and
something that is missing cannot be larger than 1. Which sign stands between the two?

family: sign
"""

from nnlab.activations import sigmoid


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1 + s)
