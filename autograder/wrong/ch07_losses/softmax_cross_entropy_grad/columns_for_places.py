"""1 was taken off in whole columns, for all samples at once: P[:, labels] picks columns, and not
one entry a row. Which index belongs in place of the colon?
"""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy_grad(Z, labels):
    P = np.exp(log_softmax(Z))
    P[:, labels] -= 1
    return P / len(Z)
