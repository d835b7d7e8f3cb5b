"""Index notation."""

import numpy as np


def cross_entropy(P, Y):
    logs = np.log(np.clip(P, 1e-8, None))
    return -np.einsum("nk,nk->", Y, logs) / Y.shape[0]
