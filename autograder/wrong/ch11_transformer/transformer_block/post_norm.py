"""The norms come after the sums, as in the paper of 2017. Here they come before each branch, and
the residual path is left alone. What does the attention get, X or LN1(X)?
"""

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w = weights
    four = [w[name] for name in ("Wq", "Wk", "Wv", "Wo")]
    A = layer_norm(X + multi_head(X, *four, heads, mask), w["gamma1"], w["beta1"], 1e-5)
    return layer_norm(A + gelu(A @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"], w["gamma2"], w["beta2"], 1e-5)
