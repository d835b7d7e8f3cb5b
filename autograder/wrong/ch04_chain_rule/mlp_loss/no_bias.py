"""The biases are left out on the way forward. Each layer is X @ W + b before its sigmoid. Where
does b join?

family: bias forgotten
"""

import numpy as np

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_loss(X, Y, params):
    Y_hat = forward(X, [(W, 0 * b) for W, b in params], sigmoid)[-1]
    return float(0.5 * np.mean(np.sum((Y_hat - Y) ** 2, axis=1)))
