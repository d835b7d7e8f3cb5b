"""The rate was multiplied by the root of s. A weight with large gradients would step further and
further. They should be divided by their size; which operator is that?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2
    return w - lr * g * (np.sqrt(s) + eps), s
