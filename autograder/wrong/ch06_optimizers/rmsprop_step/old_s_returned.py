"""w is right, and s came back as it went in: the mean of squares never learns of this gradient.
Which s should go out?

family: old or new value
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    new = beta * s + (1 - beta) * g**2
    return w - lr * g / (np.sqrt(new) + eps), s
