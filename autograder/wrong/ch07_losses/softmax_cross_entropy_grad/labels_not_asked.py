"""1 was taken off on the diagonal, whatever the labels are: sample n is not of class n. Which
argument says where the 1 goes?

family: argument ignored
"""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy_grad(Z, labels):
    P = np.exp(log_softmax(Z))
    P -= np.eye(len(Z), Z.shape[1])
    return P / len(Z)
