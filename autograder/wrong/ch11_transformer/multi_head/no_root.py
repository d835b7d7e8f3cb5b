"""The scores are not divided: with e numbers in a key of a head they spread by √e. By what are they
to be divided?

family: factor forgotten
"""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    return (softmax(scores) @ V).swapaxes(1, 2).reshape(N, T, d) @ Wo
