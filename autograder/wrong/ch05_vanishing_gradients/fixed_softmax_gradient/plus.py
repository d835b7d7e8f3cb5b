"""In the bracket stands a plus: dP + Σ p·dp. For a slope that is 1 for all classes you get 2p
where nothing should come out. Which sign has the common part?

family: sign
"""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    common = (P * dP).sum(axis=1, keepdims=True)
    return P * (dP + common)
