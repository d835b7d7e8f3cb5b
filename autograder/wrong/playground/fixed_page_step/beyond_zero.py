"""Weights still go beyond 0. One at 0.01 that is to lose 0.05 ends at -0.04, and comes back in
the next step. Where should it end?
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * (dW + 2 * l2 * W)
        b = b - lr * db
        W = W - lr * l1 * np.sign(W)
        stepped.append((W, b))
    return stepped
