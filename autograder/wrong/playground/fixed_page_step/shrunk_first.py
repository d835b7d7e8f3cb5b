"""You let L1 shrink the weights first and took the step along the gradient afterwards. Then what
has just arrived at 0 is moved away from it. Which comes first?
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        shrunk = np.sign(W) * np.maximum(np.abs(W) - lr * l1, 0)
        stepped.append((shrunk - lr * (dW + 2 * l2 * W), b - lr * db))
    return stepped
