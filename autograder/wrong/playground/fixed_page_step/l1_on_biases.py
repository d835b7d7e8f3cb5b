"""L1 has shrunk the biases too. Both penalties are on weights alone. Which of your lines touches
b after its step?

family: bias forgotten; regularization
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * (dW + 2 * l2 * W)
        b = b - lr * db
        b = np.sign(b) * np.maximum(np.abs(b) - lr * l1, 0)
        W = np.sign(W) * np.maximum(np.abs(W) - lr * l1, 0)
        stepped.append((W, b))
    return stepped
