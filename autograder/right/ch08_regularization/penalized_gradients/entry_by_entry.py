"""Weight by weight."""

import numpy as np


def penalized_gradients(grads, params, l1, l2):
    new = []
    for (dW, db), (W, _) in zip(grads, params, strict=True):
        out = np.array(dW, dtype=float)
        for i in range(W.shape[0]):
            for j in range(W.shape[1]):
                sign = 1 if W[i, j] > 0 else -1 if W[i, j] < 0 else 0
                out[i, j] += l1 * sign + l2 * 2 * W[i, j]
        new.append((out, np.array(db)))
    return new
