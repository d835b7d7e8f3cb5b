"""The scores are divided by √d neither on the way there nor on the way back, and so A is another
one already. Which scores has attention?

family: factor forgotten
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (dA - (A * dA).sum(axis=1, keepdims=True))
    return dS @ K, dS.T @ Q, A.T @ dY
