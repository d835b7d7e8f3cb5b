"""Model answer: small steps near the input, large ones near the output."""

import numpy as np


def layer_rates(lr, decay, L):
    """A learning rate for each of L layers, first layer first.

    lr: rate of the last layer. decay: what each layer before it has its successor's rate
    multiplied with, from 0 to 1, both included. L: how many layers there are, at least 1.
    Yours to write: without nnlab's layer_rates.
    Returns an array (L,).

    layer_rates(0.8, 0.5, 3) is [0.2, 0.4, 0.8].
    """
    ### BEGIN SOLUTION
    return lr * decay ** np.arange(L - 1, -1, -1.0)
    ### END SOLUTION
