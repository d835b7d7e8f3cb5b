"""Small weights become 0, and the large ones stay as they are. L1 pulls every weight by the same
amount, however large it is. What should a weight of 2 lose?
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * (dW + 2 * l2 * W)
        b = b - lr * db
        W = np.where(np.abs(W) <= lr * l1, 0.0, W)
        stepped.append((W, b))
    return stepped
