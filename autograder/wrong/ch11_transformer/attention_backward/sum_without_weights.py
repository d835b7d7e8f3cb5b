"""Taken off dA is its plain mean along the row. Keys that were hardly looked at count as much as
the others there. With what is the mean weighted?

family: sum for mean
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (dA - np.mean(dA, axis=1, keepdims=True)) / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, A.T @ dY
