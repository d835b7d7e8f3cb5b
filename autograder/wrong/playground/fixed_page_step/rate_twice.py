"""L1 takes the rate twice, lr · lr · l1. Over one step a weight goes by the rate times the slope. How
large is the slope of l1·|w|?

family: factor forgotten
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * (dW + 2 * l2 * W)
        b = b - lr * db
        W = np.sign(W) * np.maximum(np.abs(W) - lr * lr * l1, 0)
        stepped.append((W, b))
    return stepped
