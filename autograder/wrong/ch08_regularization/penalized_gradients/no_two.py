"""The 2 is missing: the slope of l2·w² is 2·l2·w. You added l2·w. What is the derivative of a
square?

family: factor forgotten
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (dW + l1 * np.sign(W) + l2 * W, db) for (dW, db), (W, b) in zip(grads, params, strict=True)
    ]
