"""With a softmax of its own, and the root with the queries."""

import math

import numpy as np


def fixed_attention_weights(X, Wq, Wk, heads, mask):
    N, T, d = X.shape
    Q = np.stack(np.split(X @ Wq, heads, axis=2), axis=1) / math.sqrt(d / heads)
    K = np.stack(np.split(X @ Wk, heads, axis=2), axis=1)
    scores = np.matmul(Q, K.transpose(0, 1, 3, 2))
    scores = scores if mask is None else np.where(mask, scores, -1e30)
    scores = scores - scores.max(axis=3, keepdims=True)
    E = np.exp(scores)
    return E / E.sum(axis=3, keepdims=True)
