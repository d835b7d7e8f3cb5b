"""You divided the penalty by the number of weights, as if it were a mean. It is a sum. How does it
move when a single weight does?

family: sum for mean
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (dW + (l1 * np.sign(W) + 2 * l2 * W) / W.size, db)
        for (dW, db), (W, b) in zip(grads, params, strict=True)
    ]
