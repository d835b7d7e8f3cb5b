"""Whole logits made whole logarithms: np.zeros_like takes over the type of what it is given, so
log 3 became 1. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy(Z, labels):
    logs = np.zeros_like(Z)
    logs[...] = log_softmax(Z)
    return float(-np.mean(logs[np.arange(len(Z)), labels]))
