"""s is a sum, as in AdaGrad, and nothing is ever forgotten. Here the old s keeps a share of beta
and g² gets the rest. What are the two factors?
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = s + g**2
    return w - lr * g / (np.sqrt(s) + eps), s
