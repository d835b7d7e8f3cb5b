"""Where a weight is 0 you took l1 off: np.where with one comparison knows two cases, and there are
three. What is asked for at the kink?
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (dW + l1 * np.where(W > 0, 1, -1) + 2 * l2 * W, db)
        for (dW, db), (W, _) in zip(grads, params, strict=True)
    ]
