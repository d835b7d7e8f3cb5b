"""This still does what the colleague's function does. For the scores 0, 0, 0 and dp = (1, 0, 0) it
agrees with softmax_jacobian(z) @ dp by chance; for 1, 2, 3 and dp = (0, 0, 1) it does not. Which
parts of p * (dp - Σ p·dp) are missing in the code?
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max())
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).mean(axis=1, keepdims=True)
    return P * dP - common
