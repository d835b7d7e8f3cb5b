"""Wo stands on its side: everything before it is right. Rows of Wo belong to the heads' columns.
Which product is meant, with Wo or with Wo.T?

family: transpose
"""

import numpy as np


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads

    def cut(Z):
        return Z.reshape(N, T, heads, e).swapaxes(1, 2)

    Q, K, V = cut(X @ Wq), cut(X @ Wk), cut(X @ Wv)
    S = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        S = np.where(mask, S, -np.inf)
    E = np.exp(S - S.max(axis=-1, keepdims=True))
    A = E / E.sum(axis=-1, keepdims=True)
    Y = (A @ V).swapaxes(1, 2).reshape(N, T, d)
    return Y @ Wo.T
