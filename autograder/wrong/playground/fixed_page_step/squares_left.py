"""L1 is mended, and both faults of the squares are left: the 2 is missing, and biases are
penalized. What is the slope of l2·Σw² by a weight, and what by a bias?
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    new = []
    for (W, b), (dW, db) in zip(params, grads, strict=True):
        moved = W - lr * (dW + l2 * W)
        b = b - lr * (db + l2 * b)
        new.append((np.sign(moved) * np.maximum(np.abs(moved) - lr * l1, 0), b))
    return new
