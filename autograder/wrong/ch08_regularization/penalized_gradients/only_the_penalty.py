"""The gradients of the loss are gone: you gave back the penalty's slope alone. What is it added
to?

family: argument ignored
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (l1 * np.sign(W) + 2 * l2 * W, db) for (dW, db), (W, b) in zip(grads, params, strict=True)
    ]
