"""All three are right, and came in another order: dV first. They stand as the inputs do in the
signature. In which order do these come?

family: order of returned values
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
    return A.T @ dY, dS @ K, dS.T @ Q
