"""The fractions are cut off where the weights are whole numbers: np.zeros_like takes over their
type. Of which type should the new arrays be?

family: whole-number type copied
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    new = []
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        moved = np.zeros_like(W)
        moved[:] = W - lr * (dW + 2 * l2 * W)
        moved[:] = np.sign(moved) * np.maximum(np.abs(moved) - lr * l1, 0)
        new.append((moved, b - lr * db))
    return new
