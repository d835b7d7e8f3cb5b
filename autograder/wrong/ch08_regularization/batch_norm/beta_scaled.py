"""You added beta before multiplying by gamma, so beta is scaled as well. First the scale, then the
shift: which bracket is too many?

family: brackets
"""

import numpy as np


def batch_norm(X, gamma, beta, eps):
    return gamma * ((X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps) + beta)
