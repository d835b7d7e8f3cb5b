"""2σ(z) - 1 has the right range, and rises half as fast as tanh: 0.76 at 2, where tanh is 0.96. By
how much does z have to be stretched?

family: factor forgotten
"""

from nnlab.activations import sigmoid


def tanh(z):
    return 2 * sigmoid(z) - 1
