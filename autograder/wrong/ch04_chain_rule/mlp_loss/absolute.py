"""You added up the misses themselves, |ŷ - y|. A miss of 3 should count ½·9 = 4.5, not 1.5. What
is done to a miss before it is added?
"""

import numpy as np

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_loss(X, Y, params):
    Y_hat = forward(X, params, sigmoid)[-1]
    return float(0.5 * np.mean(np.sum(np.abs(Y_hat - Y), axis=1)))
