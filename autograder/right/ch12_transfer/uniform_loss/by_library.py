"""By the library's loss of logits that are all 0."""

import numpy as np

from nnlab.losses import softmax_cross_entropy


def uniform_loss(K):
    return softmax_cross_entropy(np.zeros((1, K)), np.array([0]))
