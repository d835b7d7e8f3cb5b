"""eps went inside of the root. In PyTorch's RMSProp it is added to the root: √s + eps. With a
small s the difference is large, for the root of 1e-8 is 1e-4. Where does the bracket close?

family: brackets
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * g**2
    return w - lr * g / np.sqrt(s + eps), s
