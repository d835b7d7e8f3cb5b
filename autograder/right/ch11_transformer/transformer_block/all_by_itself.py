"""With norms, heads and GELU of its own."""

import numpy as np

from nnlab.activations import softmax


def norm(X):
    return (X - X.mean(axis=-1, keepdims=True)) / np.sqrt(X.var(axis=-1, keepdims=True) + 1e-5)


def transformer_block(X, weights, heads, mask):
    w, (N, T, d) = weights, X.shape
    H = norm(X) * w["gamma1"] + w["beta1"]
    Q, K, V = ((H @ w[n]).reshape(N, T, heads, d // heads).swapaxes(1, 2) for n in ("Wq", "Wk", "Wv"))
    scores = Q @ K.swapaxes(2, 3) / np.sqrt(d / heads)
    if mask is not None:
        scores = np.where(mask, scores, -np.inf)
    A = X + (softmax(scores) @ V).swapaxes(1, 2).reshape(N, T, d) @ w["Wo"]
    U = (norm(A) * w["gamma2"] + w["beta2"]) @ w["W1"] + w["b1"]
    bent = U / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (U + 0.044715 * U**3)))
    return A + bent @ w["W2"] + w["b2"]
