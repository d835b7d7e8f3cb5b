"""All four bugs are gone, and the mask is turned: weights stand exactly where it is False. True
means that this query may look. Which of the two becomes minus infinity?

family: sign
"""

import numpy as np


def fixed_attention_weights(X, Wq, Wk, heads, mask):
    N, T, d = X.shape
    e = d // heads
    Q, K = ((X @ W).reshape(N, T, heads, e).swapaxes(1, 2) for W in (Wq, Wk))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        scores = np.where(mask, -np.inf, scores)
    E = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = E / E.sum(axis=-1, keepdims=True)
    return A
