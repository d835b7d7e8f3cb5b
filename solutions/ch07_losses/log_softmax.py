"""Model answer: logarithms of probabilities, straight from the logits."""

import numpy as np


def log_softmax(Z):
    """log softmax of every row: z - log Σ e^z, the sum over the classes of that row.

    Z: logits (N, K), a row for each sample; it may hold whole numbers. Exact and without
    warnings, not even muted ones, for logits from -1000 to 1000.
    Yours to write: without nnlab's log_softmax and scipy's log_softmax.
    Returns an array (N, K).

    log_softmax(np.array([[0, 0, 0]])) is [[-log 3, -log 3, -log 3]], and
    log_softmax(np.array([[1000, 0]])) is [[0, -1000]].
    """
    ### BEGIN SOLUTION
    Z = Z - Z.max(axis=1, keepdims=True)
    return Z - np.log(np.sum(np.exp(Z), axis=1, keepdims=True))
    ### END SOLUTION
