"""Without a mask all is right; with one, everybody looks everywhere all the same. What does
multi_head get as its last argument?

family: argument ignored
"""

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w = weights
    four = [w[name] for name in ("Wq", "Wk", "Wv", "Wo")]
    A = X + multi_head(layer_norm(X, w["gamma1"], w["beta1"], 1e-5), *four, heads, None)
    return A + gelu(layer_norm(A, w["gamma2"], w["beta2"], 1e-5) @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]
