"""Everything was divided by N once too often. The loss is one mean over the samples. Where are the
two divisions?

family: sum for mean
"""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy_grad(Z, labels):
    P = np.exp(log_softmax(Z))
    P[np.arange(len(Z)), labels] -= 1
    return P / len(Z) ** 2
