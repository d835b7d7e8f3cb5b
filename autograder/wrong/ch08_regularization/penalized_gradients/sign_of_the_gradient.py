"""You took the sign of the gradient, and meant is the sign of the weight. Which of the two does
|w| depend on?

family: argument ignored
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (dW + l1 * np.sign(dW) + 2 * l2 * W, db)
        for (dW, db), (W, b) in zip(grads, params, strict=True)
    ]
