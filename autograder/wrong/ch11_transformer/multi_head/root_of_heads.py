"""The scores are divided by the root of how many heads there are. They are sums of e products. How
many columns has a head?
"""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(heads)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    return (softmax(scores) @ V).swapaxes(1, 2).reshape(N, T, d) @ Wo
