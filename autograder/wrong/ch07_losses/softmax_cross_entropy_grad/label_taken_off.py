"""The label itself was taken off every entry of its row. It is the number of a class: a single 1
is taken off, in its column. What is one_hot good for?
"""

from nnlab.activations import softmax


def softmax_cross_entropy_grad(Z, labels):
    return (softmax(Z) - labels[:, None]) / len(Z)
