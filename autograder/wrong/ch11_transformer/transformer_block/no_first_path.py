"""A is the attention alone: X is not added to it, so what was in a place is lost unless a head
finds it again. Where does the first residual path end?
"""

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w = weights
    four = [w[name] for name in ("Wq", "Wk", "Wv", "Wo")]
    A = multi_head(layer_norm(X, w["gamma1"], w["beta1"], 1e-5), *four, heads, mask)
    return A + gelu(layer_norm(A, w["gamma2"], w["beta2"], 1e-5) @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]
