"""A padding mask hid queries in place of keys: its last two axes were exchanged. Whoever looks
stands in rows, whoever is looked at in columns. Which axis of the mask belongs to the keys?

family: transpose
"""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        mask = np.broadcast_to(mask, scores.shape)
        scores = np.where(mask.swapaxes(2, 3), scores, -1e30)
    return (softmax(scores) @ V).swapaxes(1, 2).reshape(N, T, d) @ Wo
