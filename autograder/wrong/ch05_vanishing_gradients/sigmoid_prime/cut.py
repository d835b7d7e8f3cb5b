"""You cut z off at 4, and beyond it the slope stays at 0.018. At 12 it should be 0.000006. sigmoid
is safe for every z already. Does the input have to be changed?
"""

import numpy as np

from nnlab.activations import sigmoid


def sigmoid_prime(z):
    height = sigmoid(np.clip(z, -4, 4))
    return height * (1 - height)
