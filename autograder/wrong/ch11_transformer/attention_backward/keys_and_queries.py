"""dQ and dK have changed factors: dQ is made of the queries and dK of the keys. A score is a
product of one of each. What is the derivative of a product by one factor?
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
    return dS @ dS.T @ Q, dS.T @ dS @ K, A.T @ dY
