"""p·dp is added up over the whole table now. What one sample's scores do has nothing to do with
the other samples: each row has a sum of its own. What is missing in your sum?

family: wrong axis
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).sum()
    return P * (dP - common)
