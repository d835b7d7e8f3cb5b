"""Row by row, with the whole Jacobian of each softmax."""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)

    dQ, dK, dV = np.zeros(Q.shape), np.zeros(K.shape), np.zeros(V.shape)
    for i in range(len(Q)):
        jacobian = np.diag(A[i]) - np.outer(A[i], A[i])
        ds = jacobian @ (V @ dY[i]) / np.sqrt(Q.shape[1])
        dQ[i] = ds @ K
        dK += np.outer(ds, Q[i])
        dV += np.outer(A[i], dY[i])
    return dQ, dK, dV
