"""Entry by entry, over all pairs of classes."""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    out = np.zeros(Z.shape)
    for n, z in enumerate(Z):
        p = np.exp(z - max(z))
        p /= sum(p)
        for j in range(len(z)):
            out[n, j] = sum(dP[n, i] * p[i] * ((i == j) - p[j]) for i in range(len(z)))
    return out
