"""Your gradients are right, and the ones that were handed in have changed: `dW += ...` writes into
the array that somebody else still needs. How is a new array made?

family: argument changed
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    for (dW, _), (W, _) in zip(grads, params, strict=True):
        dW += l1 * np.sign(W) + 2 * l2 * W
    return grads
