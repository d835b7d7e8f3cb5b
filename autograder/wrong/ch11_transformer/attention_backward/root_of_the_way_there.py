"""On the way back √d is there. A itself was made of scores that are not divided by it. Which scores
has attention?

family: factor forgotten
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    root = np.sqrt(Q.shape[1])
    scores = Q @ K.T
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (dA - (A * dA).sum(axis=1, keepdims=True)) / root
    return dS @ K, dS.T @ Q, A.T @ dY
