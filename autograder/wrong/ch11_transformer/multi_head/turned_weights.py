"""The matrices stand on their side: W.T where W is asked for. Rows are places, as everywhere in
this course. In which order are X and W multiplied?

family: transpose
"""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W.T).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    return (softmax(scores) @ V).swapaxes(1, 2).reshape(N, T, d) @ Wo.T
