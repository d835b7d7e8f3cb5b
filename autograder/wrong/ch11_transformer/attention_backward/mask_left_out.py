"""Without a mask all is right. With one, A is computed as if every key could be looked at, and
keys that were hidden get a gradient. Which line of the way there is missing?

family: argument ignored
"""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    A = softmax(Q @ K.T / np.sqrt(Q.shape[1]))
    dA = dY @ V.T
    dS = A * (dA - np.sum(A * dA, axis=1, keepdims=True)) / np.sqrt(Q.shape[1])
    return dS @ K, dS.T @ Q, A.T @ dY
