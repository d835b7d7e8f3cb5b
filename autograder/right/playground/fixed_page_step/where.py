"""Three cases: above the threshold, below it, between."""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * (dW + 2 * l2 * W)
        b = b - lr * db
        W = np.where(W > lr * l1, W - lr * l1, np.where(W < -lr * l1, W + lr * l1, 0.0))
        stepped.append((W, b))
    return stepped
