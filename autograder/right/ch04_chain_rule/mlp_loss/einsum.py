"""Index notation."""

import numpy as np

from nnlab.activations import sigmoid


def mlp_loss(X, Y, params):
    O = X
    for W, b in params[:-1]:
        O = sigmoid(np.einsum("nd,dh->nh", O, W) + b)
    D = O @ params[-1][0] + params[-1][1] - Y
    return np.einsum("nk,nk->", D, D) / (2 * len(X))
