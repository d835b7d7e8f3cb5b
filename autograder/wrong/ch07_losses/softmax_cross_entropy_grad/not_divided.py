"""This is the gradient of the sum over the samples. The loss is their mean: with 4 rows yours is
4 times too large. What divides it?

family: sum for mean
"""

from nnlab.activations import softmax
from nnlab.losses import one_hot


def softmax_cross_entropy_grad(Z, labels):
    return softmax(Z) - one_hot(labels, Z.shape[1])
