"""Off the diagonal all is right. On it stands p², and there it is p (1 - p): what a probability
gains by its own score. What do the entries of a row add up to?
"""

import numpy as np


def softmax_jacobian(z):
    e = np.exp(z - z.max())
    p = e / e.sum()
    J = -np.outer(p, p)
    for i in range(len(p)):
        J[i, i] = p[i] ** 2
    return J
