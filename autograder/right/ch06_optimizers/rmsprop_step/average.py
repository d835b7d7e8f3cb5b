"""np.average of both, with weights."""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = np.average([s, g**2], axis=0, weights=[beta, 1 - beta])
    return [w - lr * g / (np.sqrt(s) + eps), s]
