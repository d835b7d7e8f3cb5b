"""The squares are mended, and both faults of L1 are left: it takes off l1 without the rate, and
weights go beyond 0. How far does a weight go in one step, and where does it end?
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    new = []
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        moved = W - lr * (dW + 2 * l2 * W)
        new.append((moved - l1 * np.sign(moved), b - lr * db))
    return new
