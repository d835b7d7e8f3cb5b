"""Model answer: careless_attention_weights, mended."""

import numpy as np

from nnlab.activations import softmax


def fixed_attention_weights(X, Wq, Wk, heads, mask):
    """What careless_attention_weights should have been: the weights of multi_head, who looks
    where.

    X: an array (N, T, d). Wq, Wk: arrays (d, d). All may hold whole numbers. heads: a whole
    number that divides d.
    mask: None, or an array of True (may look) and False that broadcasts to (N, heads, T, T).
    Every query may look somewhere.
    Returns A (N, heads, T, T), queries in rows; each row adds up to 1, and is exactly 0 where
    the mask is False. Finite and without warnings for scores from -1000 to 1000.

    Yours to write: without nnlab's multi_head_weights and nnlab's attention.
    """
    ### BEGIN SOLUTION
    N, T, d = X.shape
    e = d // heads
    Q = (X @ Wq).reshape(N, T, heads, e).transpose(0, 2, 1, 3)
    K = (X @ Wk).reshape(N, T, heads, e).transpose(0, 2, 1, 3)
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    return softmax(scores)
    ### END SOLUTION
