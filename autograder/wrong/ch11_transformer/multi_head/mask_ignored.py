"""Without a mask all is right; with one, everybody looks everywhere all the same. Which argument
is not used?

family: argument ignored
"""

import numpy as np

from nnlab.activations import softmax


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K, V = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk, Wv))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    return (softmax(scores) @ V).swapaxes(1, 2).reshape(N, T, d) @ Wo
