"""You took the penalty's slope off. The penalty is added to the loss, so its slope is added to the
gradient; the minus comes later, in the step. Which sign has it here?

family: sign
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    return [
        (dW - l1 * np.sign(W) - 2 * l2 * W, db)
        for (dW, db), (W, b) in zip(grads, params, strict=True)
    ]
