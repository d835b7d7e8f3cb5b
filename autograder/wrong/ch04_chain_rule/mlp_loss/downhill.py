"""The loss came out negative. Squares are never below 0, and neither is their mean. Where does a
minus stand too much?

family: sign
"""

import numpy as np

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_loss(X, Y, params):
    Y_hat = forward(X, params, sigmoid)[-1]
    return float(-0.5 * np.mean(np.sum((Y_hat - Y) ** 2, axis=1)))
