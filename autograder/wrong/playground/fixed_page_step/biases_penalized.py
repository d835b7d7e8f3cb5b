"""The biases are still pulled towards 0. The penalty is l2 times the sum of the squares of which
numbers?

family: bias forgotten; regularization
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * (dW + 2 * l2 * W)
        b = b - lr * (db + 2 * l2 * b)
        W = np.sign(W) * np.maximum(np.abs(W) - lr * l1, 0)
        stepped.append((W, b))
    return stepped
