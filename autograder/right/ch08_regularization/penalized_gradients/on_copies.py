"""Added to copies of the gradients."""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    new = [(dW.copy(), db.copy()) for dW, db in grads]
    for (dW, _), (W, _) in zip(new, params, strict=True):
        dW += l1 * np.sign(W)
        dW += 2 * l2 * W
    return new
