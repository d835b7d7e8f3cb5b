"""L1 pulls by the signs that the weights had before the step, and past 0. It comes after the step:
which numbers does it look at then, and where do they end?

family: old or new value
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        moved = W - lr * (dW + 2 * l2 * W + l1 * np.sign(W))
        stepped.append((moved, b - lr * db))
    return stepped
