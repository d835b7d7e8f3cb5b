"""You gave back the loss of the first sample. The loss of the network is the mean over all of
them. Is the return within the loop?

family: first or last only
"""

import numpy as np

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_loss(X, Y, params):
    Y_hat = forward(X, params, sigmoid)[-1]
    for misses in Y_hat - Y:
        return float(0.5 * np.sum(misses**2))
