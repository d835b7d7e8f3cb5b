"""Step by step, with names for all that comes between."""

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    normed = layer_norm(X, weights["gamma1"], weights["beta1"], 1e-5)
    found = multi_head(
        normed, weights["Wq"], weights["Wk"], weights["Wv"], weights["Wo"], heads, mask
    )
    A = found + X
    hidden = gelu(layer_norm(A, weights["gamma2"], weights["beta2"], 1e-5) @ weights["W1"] + weights["b1"])
    return hidden @ weights["W2"] + (weights["b2"] + A)
