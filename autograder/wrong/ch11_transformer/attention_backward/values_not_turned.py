"""dQ and dK are right. For dV the weights have to stand on their side: a value reaches every query
that looks at it, by its column of A. Which factor has to be turned?

family: transpose; first or last only
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (dA - np.sum(A * dA, axis=1, keepdims=True)) / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, (dY.T @ A[:, : len(dY)]).T if A.shape[0] == A.shape[1] else A[:1].T @ dY[:1]
