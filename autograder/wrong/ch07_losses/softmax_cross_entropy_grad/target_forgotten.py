"""The labels have no effect: every logit is pushed down, the right one too. From which class is
the 1 missing?

family: argument ignored
"""

from nnlab.activations import softmax


def softmax_cross_entropy_grad(Z, labels):
    return softmax(Z) / len(Z)
