"""Only the right class has a slope here. The others get probability too, and each of them is
pushed down by it. What is the slope of a wrong class?
"""

from nnlab.activations import softmax
from nnlab.losses import one_hot


def softmax_cross_entropy_grad(Z, labels):
    Y = one_hot(labels, Z.shape[1])
    return Y * (softmax(Z) - Y) / len(Z)
