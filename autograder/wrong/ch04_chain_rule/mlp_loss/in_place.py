"""Y -= … writes the misses into the targets that were handed over, and whoever called has lost
them. Which form of the subtraction makes a new array?

family: argument changed
"""

import numpy as np

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_loss(X, Y, params):
    Y_hat = forward(X, params, sigmoid)[-1]
    Y -= Y_hat
    return float(0.5 * np.mean(np.sum(Y**2, axis=1)))
