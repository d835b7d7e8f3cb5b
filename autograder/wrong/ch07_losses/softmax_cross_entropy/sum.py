"""You added the rows up. Two rows at equal logits of three classes cost log 3 each, and the loss
is 1.10, not 2.20. What is the sum divided by?

family: sum for mean
"""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy(Z, labels):
    return float(-np.sum(log_softmax(Z)[np.arange(len(Z)), labels]))
