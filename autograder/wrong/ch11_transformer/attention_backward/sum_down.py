"""The sum of A · dA runs down the columns. A softmax shares out among the keys of one query, along
the row. Which axis is that?

family: wrong axis
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (dA - np.sum(A * dA, axis=0, keepdims=True)) / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, A.T @ dY
