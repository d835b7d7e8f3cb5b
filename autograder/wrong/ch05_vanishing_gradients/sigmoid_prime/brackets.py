"""Without brackets Python multiplies first: σ(z)·1 - σ(z), which is 0 everywhere. What belongs
together in σ(z) (1 - σ(z))?

family: brackets
"""

from nnlab.activations import sigmoid


def sigmoid_prime(z):
    return sigmoid(z) * 1 - sigmoid(z)
