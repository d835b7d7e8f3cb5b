"""Head 0 got every second, third, ... column. It gets the first e of them, side by side. Into what
is the last axis cut, (heads, e) or (e, heads)?
"""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W).reshape(N, T, e, heads).transpose(0, 3, 1, 2) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    return (softmax(scores) @ V).swapaxes(1, 2).reshape(N, T, d) @ Wo
