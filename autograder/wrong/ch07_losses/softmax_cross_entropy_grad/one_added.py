"""At the right class 1 was added: p + 1 can never be 0, and a sure and right answer should have no
slope. Which sign has the 1?

family: sign
"""

import numpy as np

from nnlab.activations import log_softmax


def softmax_cross_entropy_grad(Z, labels):
    P = np.exp(log_softmax(Z))
    P[np.arange(len(Z)), labels] += 1
    return P / len(Z)
