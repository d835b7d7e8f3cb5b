"""The slope of l2·Σw² is taken off whole, without the rate. Both slopes, the loss's and the
penalty's, make one step. Which bracket do they share?

family: brackets
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * dW - 2 * l2 * W
        b = b - lr * db
        W = np.sign(W) * np.maximum(np.abs(W) - lr * l1, 0)
        stepped.append((W, b))
    return stepped
