"""dV is right, dQ and dK have the wrong sign: taken off is dA from its mean, and not the mean from
dA. Which one is subtracted from which?

family: sign
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (np.sum(A * dA, axis=1, keepdims=True) - dA) / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, A.T @ dY
