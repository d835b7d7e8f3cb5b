"""s is right, and in the step it is divided by 1 - beta. A correction of that kind belongs to Adam.
What stands under the root here?
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * g**2
    w = w - lr * g / (np.sqrt(s / (1 - beta)) + eps)
    return w, s
