"""What is left of each weight has no sign any more: np.maximum(np.abs(W) - lr * l1, 0) is never
below 0. What has to be put back?

family: sign
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * (dW + 2 * l2 * W)
        b = b - lr * db
        W = np.maximum(np.abs(W) - lr * l1, 0)
        stepped.append((W, b))
    return stepped
