"""The sum of dA along the row is taken off, without A: each entry counts with its weight there. Of
which product is it the sum?
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    root = np.sqrt(Q.shape[1])
    scores = Q @ K.T / root
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (dA - dA.sum(axis=1, keepdims=True)) / root
    return dS @ K, dS.T @ Q, A.T @ dY
