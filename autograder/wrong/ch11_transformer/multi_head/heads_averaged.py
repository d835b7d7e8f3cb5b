"""The heads' answers were averaged, and every head got the mean. They stand side by side, each in its
own columns. How do (N, heads, T, e) become (N, T, d)?

family: sum for mean
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
    Y = np.repeat((A @ V).mean(axis=1), heads, axis=2)
    return Y @ Wo
