"""The bracket is right now. Two places are left: what happens to p·dp along a row, and what
becomes of a row that lies a thousand below another?

family: overflow
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max())
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).mean(axis=1, keepdims=True)
    return P * (dP - common)
