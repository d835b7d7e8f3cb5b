"""The maximum is taken for each row now, and the formula behind it is still off in two places. For
one row compute p·dp on paper: is it added up or averaged, and what is it taken from?

family: brackets
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).mean(axis=1, keepdims=True)
    return P * dP - common
