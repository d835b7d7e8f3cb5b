"""gamma1 and beta1 have changed places in the first norm: beta1 multiplies and gamma1 is added. In
which order does layer_norm take them?
"""

import numpy as np

from nnlab.activations import gelu
from nnlab.attention import multi_head
from nnlab.normalization import layer_norm


def transformer_block(X, weights, heads, mask):
    w = weights
    F = layer_norm(X, w["beta1"], w["gamma1"], 1e-5)
    A = X + multi_head(F, w["Wq"], w["Wk"], w["Wv"], w["Wo"], heads, mask)
    F = layer_norm(A, w["gamma2"], w["beta2"], 1e-5)
    return A + gelu(F @ w["W1"] + w["b1"]) @ w["W2"] + w["b2"]
