"""Your pull of l2 is added to the weights, and not multiplied by the rate: the brackets around
dW + 2 * l2 * W are missing. What does lr stand in front of?

family: brackets
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * dW + 2 * l2 * W
        b = b - lr * db
        W = np.sign(W) * np.maximum(np.abs(W) - lr * l1, 0)
        stepped.append((W, b))
    return stepped
