"""The step goes uphill. The division changes the length of a step in each direction, and not its
sign. Which sign belongs before lr?

family: sign
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * g**2
    return w + lr * g / (np.sqrt(s) + eps), s
