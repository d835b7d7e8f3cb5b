"""Model answer: looking up softly."""

import numpy as np


def attention(Q, K, V, mask):
    """Softmax-weighted means of values: Y = A @ V, where A = softmax of Q Kᵀ / √d along the keys.

    Q: T queries (T, d). K: S keys (S, d). V: their values (S, e). All may hold whole numbers.
    mask: None, or an array (T, S) of True and False; True means that this query may look at
    this key. Where it is False the weight is exactly 0. Every row has at least one True.
    Returns (Y, A): Y (T, e), A (T, S), each row of A adds up to 1. Finite and without warnings
    (nothing may overflow, muted or not) for scores from -1000 to 1000.

    For Q = [[0, 0]], K = [[1, 2], [3, 4], [5, 6]], V = [[0], [3], [9]] and mask = None: all
    scores are 0, each weight is a third, and Y is [[4]].

    Yours to write: without nnlab's attention, nnlab's attention_in_blocks and nnlab's
    multi_head.
    """
    ### BEGIN SOLUTION
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    return A @ V, A
    ### END SOLUTION
