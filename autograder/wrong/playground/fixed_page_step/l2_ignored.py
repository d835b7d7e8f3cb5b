"""The squares have no pull any more: l2 is nowhere in your step. What is the slope of l2·w²?

family: argument ignored; regularization
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * dW
        b = b - lr * db
        W = np.sign(W) * np.maximum(np.abs(W) - lr * l1, 0)
        stepped.append((W, b))
    return stepped
