"""The first half is right. The second residual path begins at the normalized A, and it carries A
itself. What is added to the feed-forward?
"""

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w = weights
    four = [w[name] for name in ("Wq", "Wk", "Wv", "Wo")]
    A = X + multi_head(layer_norm(X, w["gamma1"], w["beta1"], 1e-5), *four, heads, mask)
    F = layer_norm(A, w["gamma2"], w["beta2"], 1e-5)
    return F + gelu(F @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]
