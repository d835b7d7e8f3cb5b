"""By way of the table of zeros."""

from nnlab.activations import log_softmax
from nnlab.losses import one_hot


def softmax_cross_entropy(Z, labels):
    return -(one_hot(labels, Z.shape[1]) * log_softmax(Z)).sum() / len(Z)
