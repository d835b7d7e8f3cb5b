"""The scores of hidden keys became -1000, and a score may be as low as that by itself: then the
hidden key gets a weight. Which number lies below every score?
"""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -1000.0)
    return (softmax(scores) @ V).swapaxes(1, 2).reshape(N, T, d) @ Wo
