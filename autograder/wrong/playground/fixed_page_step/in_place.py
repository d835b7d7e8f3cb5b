"""Your step changes the arrays that it was handed: W -= ... works on the very array in params, and
whoever called still needs it. How is a new array made?

family: argument changed
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        W -= lr * (dW + 2 * l2 * W)
        b -= lr * db
        W[:] = np.sign(W) * np.maximum(np.abs(W) - lr * l1, 0)
        stepped.append((W, b))
    return stepped
