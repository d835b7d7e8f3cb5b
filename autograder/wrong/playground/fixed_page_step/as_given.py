"""Nothing is mended yet: the 2 of the square is missing, biases are penalized, L1 takes off l1
without the rate, and weights go beyond 0. Which of the four will you begin with?
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W = W - lr * (dW + l2 * W)
        b = b - lr * (db + l2 * b)
        W = W - l1 * np.sign(W)
        stepped.append((W, b))
    return stepped
