"""These are exponentials, not probabilities: they are not divided by the sum of their row. What
does a row of P add up to?
"""

import numpy as np


def softmax_cross_entropy_grad(Z, labels):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E
    P[np.arange(len(Z)), labels] -= 1
    return P / len(Z)
