"""What is taken off is the weight itself, clipped."""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * (dW + 2 * l2 * W)
        b = b - lr * db
        W = W - np.clip(W, -lr * l1, lr * l1)
        stepped.append((W, b))
    return stepped
