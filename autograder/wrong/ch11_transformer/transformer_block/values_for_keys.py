"""Wk and Wv have changed places on their way to multi_head. In which order does it take them?"""

import numpy as np


def layer_norm(X, gamma, beta, eps=1e-5):
    c = X - X.mean(axis=-1, keepdims=True)
    return gamma * c / np.sqrt((c * c).mean(axis=-1, keepdims=True) + eps) + beta


def gelu(z):
    return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z * z * z)))


def multi_head(X, Wq, Wk, Wv, Wo, heads, mask):
    N, T, d = X.shape
    e = d // heads

    def cut(Z):
        return Z.reshape(N, T, heads, e).swapaxes(1, 2)

    Q, K, V = cut(X @ Wq), cut(X @ Wk), cut(X @ Wv)
    S = Q @ K.swapaxes(2, 3) / np.sqrt(e)
    if mask is not None:
        S = np.where(mask, S, -np.inf)
    E = np.exp(S - S.max(axis=-1, keepdims=True))
    A = E / E.sum(axis=-1, keepdims=True)
    Y = (A @ V).swapaxes(1, 2).reshape(N, T, d)
    return Y @ Wo


def transformer_block(X, weights, heads, mask):
    w = weights
    A = X + multi_head(
        layer_norm(X, w["gamma1"], w["beta1"], 1e-5),
        w["Wq"],
        w["Wv"],
        w["Wk"],
        w["Wo"],
        heads,
        mask,
    )
    F = gelu(layer_norm(A, w["gamma2"], w["beta2"], 1e-5) @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]
    return A + F
