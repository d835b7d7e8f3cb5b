"""The biases are penalized as well: db should come back as it was. Which part of each pair pays
rent?

family: bias forgotten; regularization
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (dW + l1 * np.sign(W) + 2 * l2 * W, db + l1 * np.sign(b) + 2 * l2 * b)
        for (dW, db), (W, b) in zip(grads, params, strict=True)
    ]
