"""With the indices written out."""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    shape = (N, T, heads, d // heads)
    Q, K, V = (np.einsum("ntd,dc->ntc", X, W).reshape(shape) for W in (Wq, Wk, Wv))
    scores = np.einsum("nihe,njhe->nhij", Q, K) / (d / heads) ** 0.5
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    Y = np.einsum("nhij,njhe->nihe", softmax(scores), V)
    return Y.reshape(N, T, d) @ Wo
