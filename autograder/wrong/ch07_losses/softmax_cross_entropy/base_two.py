"""You count in bits: for three zeros you gave 1.585, and 1.0986 is needed. The course's losses
have the natural logarithm. What was it divided by?
"""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy(Z, labels):
    L = log_softmax(Z)
    return -1 / np.log(2) * np.mean(L[np.arange(len(Z)), labels])
