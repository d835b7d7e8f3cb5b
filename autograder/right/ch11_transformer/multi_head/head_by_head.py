"""Sequence by sequence and head by head."""

import numpy as np


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    full = np.broadcast_to(True if mask is None else mask, (N, heads, T, T))
    Y = np.zeros((N, T, d))
    for n in range(N):
        for h in range(heads):
            own = slice(h * e, (h + 1) * e)
            q, k, v = X[n] @ Wq[:, own], X[n] @ Wk[:, own], X[n] @ Wv[:, own]
            scores = np.where(full[n, h], q @ k.T / np.sqrt(e), -np.inf)
            E = np.exp(scores - scores.max(axis=1, keepdims=True))
            Y[n, :, own] = E / E.sum(axis=1, keepdims=True) @ v
    return Y @ Wo
