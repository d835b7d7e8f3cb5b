"""The logarithm of the sum was added: dividing by the sum means taking its logarithm off. Which
sign has it?

family: sign
"""

import numpy as np


def log_softmax(Z):
    S = Z - Z.max(axis=1, keepdims=True)
    return S + np.log(np.exp(S).sum(axis=1, keepdims=True))
