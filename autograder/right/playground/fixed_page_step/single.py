"""In single precision."""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W, b, dW, db = (np.float32(part) for part in (W, b, dW, db))
        W = W - np.float32(lr) * (dW + np.float32(2 * l2) * W)
        W = np.sign(W) * np.maximum(np.abs(W) - np.float32(lr * l1), 0)
        stepped.append((W, b - np.float32(lr) * db))
    return stepped
