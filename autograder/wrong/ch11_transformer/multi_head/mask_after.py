"""The mask is multiplied to the weights after the softmax: they no longer add up to 1. What stands
among the scores, so that the softmax itself gives 0?
"""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    A = softmax(scores)
    if mask is not None:
        A = A * mask
    return (A @ V).swapaxes(1, 2).reshape(N, T, d) @ Wo
