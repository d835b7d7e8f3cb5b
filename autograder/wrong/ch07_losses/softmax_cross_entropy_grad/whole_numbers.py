"""Whole logits made whole slopes: np.zeros_like takes over the type of what it is given, and a
slope between -1 and 1 becomes 0. Of which type should the new array be?

family: whole-number type copied
"""

import numpy as np

from nnlab.activations import softmax
from nnlab.losses import one_hot


def softmax_cross_entropy_grad(Z, labels):
    slopes = np.zeros_like(Z)
    slopes[...] = (softmax(Z) - one_hot(labels, Z.shape[1])) / len(Z)
    return slopes
