"""Model answer: what is to be made small."""

import numpy as np

from nnlab.activations import sigmoid
from nnlab.mlp import forward


def mlp_loss(X, Y, params):
    """Mean over the samples of ½‖ŷ - y‖², sigmoid on hidden layers, identity on the last.

    X: inputs (N, D). Y: targets (N, K). params: list of (W, b), first layer first. All of them
    arrays, and all may hold whole numbers.
    Returns one number.

    One layer with W = [[1, 1]] and b = [0, 1] makes of X = [[1], [3]] the outputs [[1, 2], [3, 4]].
    With the targets Y = [[1, 0], [0, 4]] the loss is (½·4 + ½·9) / 2 = 3.25.

    Yours to write: without nnlab's mlp_loss and nnlab's half_squared_error.
    """
    ### BEGIN SOLUTION
    misses = forward(X, params, sigmoid)[-1] - Y
    return float(0.5 * np.mean(np.sum(misses**2, axis=1)))
    ### END SOLUTION
