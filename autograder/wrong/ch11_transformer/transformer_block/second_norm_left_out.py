"""The first half is right. The feed-forward gets A as it is, without its layer norm. What are
gamma2 and beta2 for?

family: argument ignored
"""

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w = weights
    four = [w[name] for name in ("Wq", "Wk", "Wv", "Wo")]
    A = X + multi_head(layer_norm(X, w["gamma1"], w["beta1"], 1e-5), *four, heads, mask)
    return A + gelu(A @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]
