"""Right in size, with the wrong sign: at 2 you have -0.105. A curve that rises has a positive
slope. In which order does a difference stand in your code?

family: sign
"""

from nnlab.activations import sigmoid


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (s - 1)
