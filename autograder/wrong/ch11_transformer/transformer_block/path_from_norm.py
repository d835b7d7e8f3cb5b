"""The first residual path begins at the normalized X: H + multi_head(H). It carries X itself, so
that a block can hand it on unchanged. What is added to the attention?
"""

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w = weights
    four = [w[name] for name in ("Wq", "Wk", "Wv", "Wo")]
    H = layer_norm(X, w["gamma1"], w["beta1"], 1e-5)
    A = H + multi_head(H, *four, heads, mask)
    return A + gelu(layer_norm(A, w["gamma2"], w["beta2"], 1e-5) @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]
