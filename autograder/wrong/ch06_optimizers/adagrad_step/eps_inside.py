"""eps went inside of the root. With a small s the difference is large: the root of 1e-8 is 1e-4.
In the statement eps is added to the root. Where does the bracket close?

family: brackets
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2
    return w - lr * g / np.sqrt(s + eps), s
