"""The way back steps over the softmax: dA went to Q and K as it was. What does the softmax do to a
gradient on its way back?

family: slope at the wrong place; activation misplaced
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = dA / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, A.T @ dY
