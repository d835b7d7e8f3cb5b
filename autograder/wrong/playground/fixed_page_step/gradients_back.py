"""You gave back what the penalties make of the gradients. What is asked for are the parameters
after the step. Where do W and b come in?
"""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    return [(dW + l1 * np.sign(W) + 2 * l2 * W, db) for (W, b), (dW, db) in zip(params, grads)]
