"""Each weight is treated as if it depended on its own score alone, by A (1 - A). Through the
softmax every weight of a row depends on every score of it. What does chapter 5's softmax take
off dA?

family: slope at the wrong place
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (1 - A) * dA / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, A.T @ dY
