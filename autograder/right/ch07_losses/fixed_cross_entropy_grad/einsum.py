"""Index notation, and exp of log_softmax."""

import numpy as np

from nnlab.activations import log_softmax
from nnlab.losses import one_hot


def fixed_cross_entropy_grad(X, labels, W, b):
    Z = np.einsum("nd,dk->nk", X, W) + b
    dZ = np.exp(log_softmax(Z)) - one_hot(labels, W.shape[1])
    return np.einsum("nd,nk->dk", X, dZ) / X.shape[0], np.einsum("nk->k", dZ) / X.shape[0]
