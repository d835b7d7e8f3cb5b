"""The 2 is still missing: what is the slope of w² at w = 3, and what does your line take for it?

family: factor forgotten; regularization
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * (dW + l2 * W)
        b = b - lr * db
        W = np.sign(W) * np.maximum(np.abs(W) - lr * l1, 0)
        stepped.append((W, b))
    return stepped
