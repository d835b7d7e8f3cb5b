"""All columns are one head, whatever `heads` says: one look-up in place of several. Where does the
number of heads come in?

family: argument ignored; sum for mean
"""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = X @ Wq, X @ Wk, X @ Wv
    scores = Q @ K.swapaxes(1, 2) / np.sqrt(d)
    scores = np.repeat(scores[:, None], heads, axis=1)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores).mean(axis=1)
    return A @ V @ Wo
