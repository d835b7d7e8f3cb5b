"""With a softmax of its own, the root at the end, and a list of arrays."""

import math

import numpy as np


def attention_backward(dY, Q, K, V, mask):
    root = math.sqrt(Q.shape[1])
    scores = (Q / root) @ K.T
    if mask is not None:
        scores = np.where(mask, scores, -1e30)
    E = np.exp(scores - scores.max(axis=1, keepdims=True))
    A = E / E.sum(axis=1, keepdims=True)
    G = A * (dY @ V.T)
    G = G - A * G.sum(axis=1, keepdims=True)
    return [G @ K / root, G.T @ Q / root, A.T @ dY]
