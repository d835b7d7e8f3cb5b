"""1 off at the right class."""

import numpy as np

from nnlab.activations import softmax


def softmax_cross_entropy_grad(Z, labels):
    grad = softmax(Z)
    grad[np.arange(len(Z)), labels] -= 1
    return grad / len(Z)
