"""dV is right; dQ and dK are √d times too large. The scores were divided by √d on the way there.
What does that do to a gradient on the way back?

family: factor forgotten
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (dA - np.sum(A * dA, axis=1, keepdims=True))
    return dS @ K, dS.T @ Q, A.T @ dY
