"""A multiplies dA alone, and the mean of the row is taken off as it is: keys that were not looked
at get a gradient. What stands in the bracket that A multiplies?

family: brackets
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = (A * dA - np.sum(A * dA, axis=1, keepdims=True)) / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, A.T @ dY
