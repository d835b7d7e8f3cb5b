"""The common part as a sum over one index."""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    E = np.exp(Z - Z.max(axis=1)[:, None])
    P = E / E.sum(axis=1)[:, None]
    weighted = P * dP
    return weighted - P * np.einsum("nk->n", weighted)[:, None]
