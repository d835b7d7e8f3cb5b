"""One sequence after the other."""

import numpy as np

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w, Y = weights, []
    N, T, _ = X.shape
    full = np.broadcast_to(True if mask is None else mask, (N, heads, T, T))
    for n in range(N):
        x = X[n : n + 1]
        H = layer_norm(x, w["gamma1"], w["beta1"], 1e-5)
        a = x + multi_head(H, w["Wq"], w["Wk"], w["Wv"], w["Wo"], heads, full[n : n + 1])
        F = layer_norm(a, w["gamma2"], w["beta2"], 1e-5)
        Y.append((a + gelu(F @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"])[0])
    return np.stack(Y)
