"""Probabilities from their logarithms, less where class and label agree."""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy_grad(Z, labels):
    return (np.exp(log_softmax(Z)) - (np.arange(Z.shape[1]) == labels[:, None])) / len(Z)
