"""The mask is turned on its side: rows are the places that look, columns those that are looked at. A
causal mask on its side looks ahead. Which axis of the scores are the keys?

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
        S = np.where(np.swapaxes(np.broadcast_to(mask, S.shape), -1, -2), S, -np.inf)
    E = np.exp(S - S.max(axis=-1, keepdims=True))
    A = E / E.sum(axis=-1, keepdims=True)
    Y = (A @ V).swapaxes(1, 2).reshape(N, T, d)
    return Y @ Wo
