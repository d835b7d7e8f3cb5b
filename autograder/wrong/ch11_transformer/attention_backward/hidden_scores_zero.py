"""The scores of hidden keys became 0, and e to the 0 is 1: A still has a weight there. Which score
has the exponential 0?
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    root = np.sqrt(Q.shape[1])
    scores = Q @ K.T / root
    if mask is not None:
        scores = np.where(mask, scores, 0.0)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (dA - (A * dA).sum(axis=1, keepdims=True)) / root
    return dS @ K, dS.T @ Q, A.T @ dY
