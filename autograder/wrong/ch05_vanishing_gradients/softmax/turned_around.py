"""The lowest score got the highest probability: e to the power of minus the score. A higher score
should mean more. Which sign stands too much?

family: sign
"""

import numpy as np


def softmax(Z):
    E = np.exp(Z.min(axis=1, keepdims=True) - Z)
    return E / E.sum(axis=1, keepdims=True)
