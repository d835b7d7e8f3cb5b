"""You added the misses up before squaring. A miss of +3 in one output and -3 in another then
count as none at all. In which order do square and sum belong?
"""

import numpy as np

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_loss(X, Y, params):
    Y_hat = forward(X, params, sigmoid)[-1]
    return float(0.5 * np.mean(np.sum(Y_hat - Y, axis=1) ** 2))
