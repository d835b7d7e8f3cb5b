"""L2 as a factor before the step."""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = (1 - 2 * lr * l2) * W - lr * dW
        b = b - lr * db
        W = np.sign(W) * np.maximum(np.abs(W) - lr * l1, 0)
        stepped.append((W, b))
    return stepped
