"""Every sign is turned around: the bracket has Σ p·dp - dp. For the scores 0, 0, 0 and dp = (1, 0,
0) the first entry should be 2/9, and you have -2/9. Which of the two comes first?

family: sign
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).sum(axis=1, keepdims=True)
    return P * (common - dP)
