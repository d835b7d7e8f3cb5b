"""The rows add up to 1 and the heads are cut rightly. What is left: with several heads the weights
are too even. How many products does the score of one head add up?

family: factor forgotten
"""

import numpy as np


def fixed_attention_weights(X, Wq, Wk, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(d)
    if mask is not None:
        scores = np.where(mask, scores, -1e30)
    E = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = E / E.sum(axis=-1, keepdims=True)
    return A
