"""With the whole table for each row."""

import numpy as np


def fixed_softmax_gradient(Z, dP):
    rows = []
    for z, dp in zip(Z, dP, strict=True):
        e = np.exp(z - z.max())
        p = e / e.sum()
        rows.append((np.diag(p) - np.outer(p, p)) @ dp)
    return np.array(rows)
