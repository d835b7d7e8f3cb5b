"""b1 is missing inside of gelu. Which two things are added up before it?

family: bias forgotten
"""

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w = weights
    four = [w[name] for name in ("Wq", "Wk", "Wv", "Wo")]
    A = X + multi_head(layer_norm(X, w["gamma1"], w["beta1"], 1e-5), *four, heads, mask)
    return A + gelu(layer_norm(A, w["gamma2"], w["beta2"], 1e-5) @ w["W1"]) @ w["W2"] + w["b2"]
