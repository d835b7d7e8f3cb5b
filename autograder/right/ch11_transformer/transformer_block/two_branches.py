"""Two branches as functions."""

import numpy as np

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w = weights

    def attend(H):
        return multi_head(H, w["Wq"], w["Wk"], w["Wv"], w["Wo"], heads, mask)

    def feed(F):
        return np.dot(gelu(np.dot(F, w["W1"]) + w["b1"]), w["W2"]) + w["b2"]

    for k, branch in ((1, attend), (2, feed)):
        X = X + branch(layer_norm(X, w[f"gamma{k}"], w[f"beta{k}"], 1e-5))
    return X
