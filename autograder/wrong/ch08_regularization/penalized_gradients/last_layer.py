"""Only one layer came back. The list that collects them is made anew for every layer. Where should
it be made?

family: first or last only; aliasing
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    for (dW, db), (W, _) in zip(grads, params, strict=True):
        new = []
        new.append((dW + l1 * np.sign(W) + 2 * l2 * W, db))
    return new
