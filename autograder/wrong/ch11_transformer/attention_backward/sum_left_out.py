"""A · dA is there, and the sum of A · dA along the row is not taken off. Raising one score lowers
the weights of all others of its row. Where do they come in?
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * dA / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, A.T @ dY
