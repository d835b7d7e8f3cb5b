"""w is right, and s came back as it went in: the sum of squares never learns of this gradient.
Which s should go out?

family: old or new value
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    new = s + g**2
    return w - lr * g / (np.sqrt(new) + eps), s
