"""In single precision."""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (np.float32(dW + l1 * np.sign(W) + 2 * l2 * W), np.float32(db))
        for (dW, db), (W, b) in zip(grads, params, strict=True)
    ]
