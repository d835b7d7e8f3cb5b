"""You divided by the number of classes. The mean is over the samples. Which size of Z counts
those?

family: wrong axis
"""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy_grad(Z, labels):
    P = np.exp(log_softmax(Z))
    P[np.arange(len(Z)), labels] -= 1
    return P / Z.shape[1]
