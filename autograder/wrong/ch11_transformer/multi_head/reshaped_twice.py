"""The heads were cut and put together by a reshape alone, both times, so that a head gets some
places whole and of others nothing. With one head it cannot be seen. Which two axes have to change
places?
"""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W).reshape(N, heads, T, e) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    return (softmax(scores) @ V).reshape(N, T, d) @ Wo
