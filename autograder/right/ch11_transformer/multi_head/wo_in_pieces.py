"""What each head adds through its own rows of Wo."""

import math

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e, Y = d // heads, 0
    for h in range(heads):
        own = slice(h * e, (h + 1) * e)
        scores = (X @ Wq[:, own]) @ (X @ Wk[:, own]).transpose(0, 2, 1) / math.sqrt(e)
        if mask is not None:
            seen = np.broadcast_to(mask, (N, heads, T, T))[:, h]
            scores[~seen] = -np.inf
        Y = Y + softmax(scores) @ (X @ Wv[:, own]) @ Wo[own]
    return Y
