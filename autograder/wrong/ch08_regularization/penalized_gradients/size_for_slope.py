"""You added l1·|w|, the price itself. The gradient takes its slope, and that is 1 or -1 however
large the weight is. What is the slope of |w|?
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (dW + l1 * np.abs(W) + 2 * l2 * W, db)
        for (dW, db), (W, _) in zip(grads, params, strict=True)
    ]
