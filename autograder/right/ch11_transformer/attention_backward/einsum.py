"""With the indices written out."""

import numpy as np

from nnlab.activations import softmax


def attention_backward(dY, Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(Q.shape[1])
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = softmax(scores)

    dA = np.einsum("te,se->ts", dY, V)
    along = np.einsum("ts,ts->t", A, dA)
    dS = np.einsum("ts,ts->ts", A, dA - along[:, None]) / np.sqrt(K.shape[1])
    return (
        np.einsum("ts,sd->td", dS, K),
        np.einsum("ts,td->sd", dS, Q),
        np.einsum("ts,te->se", A, dY),
    )
