"""Model answer: attention, backwards."""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    """The derivatives of a loss by Q, K and V, from its derivative dY by the answers Y of
    attention.

    dY: (T, e). The loss depends on Y alone, not on A besides. Q: (T, d). K: (S, d). V: (S, e).
    All may hold whole numbers. mask: None, or (T, S) of True and False, True = may look, with
    at least one True in every row.
    Returns (dQ, dK, dV), each of the shape of what it belongs to; finite for scores from -1000
    to 1000.

    Yours to write: without nnlab's attention_backward, nnlab's multi_head_backward, nnlab's
    Tape, nnlab's Value and nnlab's numerical_gradient.
    """
    ### BEGIN SOLUTION
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)
    dA = dY @ V.T
    dS = A * (dA - np.sum(A * dA, axis=1, keepdims=True)) / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, A.T @ dY
    ### END SOLUTION
