"""The mask as a table of 0 and minus infinity that is added, in lists at the end."""

import math

import numpy as np


def attention(Q, K, V, mask):
    bias = np.zeros((len(Q), len(K)))
    if mask is not None:
        bias[np.logical_not(mask)] = -np.inf
    scores = np.dot(Q, K.T) / math.sqrt(K.shape[1]) + bias
    scores = scores - np.amax(scores, axis=1, keepdims=True)
    logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    A = np.exp(logs)
    return (A @ V).tolist(), A.tolist()
