"""The size is right, and the sign is that of the weight before the step along the gradient. One
that crosses 0 in that step lands on the wrong side. Of which number is the sign asked?
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    new = []
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        moved = W - lr * (dW + 2 * l2 * W)
        new.append((np.sign(W) * np.maximum(np.abs(moved) - lr * l1, 0), b - lr * db))
    return new
