"""The sum of A dA is the product of dY with the answer, row by row."""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)

    Y = A @ V
    dS = A * (dY @ V.T - (dY * Y).sum(axis=1)[:, None])
    dS = dS / Q.shape[1] ** 0.5
    return dS @ K, dS.T @ Q, A.T @ dY
