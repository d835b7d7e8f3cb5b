"""You returned within the loop, after the first layer. A pair is needed for each of them. Where
should the `return` stand?

family: first or last only
"""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    new = []
    for (dW, db), (W, _) in zip(grads, params, strict=True):
        new.append((dW + l1 * np.sign(W) + 2 * l2 * W, db))
        return new
