"""X += … writes into the array that was handed over, and whoever called still needs it. Which form
of the sum makes a new array?

family: argument changed
"""

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w = weights
    four = [w[name] for name in ("Wq", "Wk", "Wv", "Wo")]
    H = layer_norm(X, w["gamma1"], w["beta1"], 1e-5)
    X += multi_head(H, *four, heads, mask)
    F = layer_norm(X, w["gamma2"], w["beta2"], 1e-5)
    return X + gelu(F @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]
