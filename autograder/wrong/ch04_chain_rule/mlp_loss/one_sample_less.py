"""You divided by one sample less than there are. That is what one does for a variance; a mean over
N samples is their sum divided by N. How many samples does X have?

family: off by one
"""

import numpy as np

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_loss(X, Y, params):
    Y_hat = forward(X, params, sigmoid)[-1]
    return float(0.5 * np.sum((Y_hat - Y) ** 2) / max(len(X) - 1, 1))
