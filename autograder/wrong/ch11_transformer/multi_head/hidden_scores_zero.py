"""Where the mask is False the scores became 0, and e to the 0 is 1: they still get a weight. Which
score has the exponential 0?
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
        S = np.where(mask, S, 0.0)
    E = np.exp(S - S.max(axis=-1, keepdims=True))
    A = E / E.sum(axis=-1, keepdims=True)
    Y = (A @ V).swapaxes(1, 2).reshape(N, T, d)
    return Y @ Wo
