"""eps was added to the running mean, where it stays and grows. It only keeps the division from
failing. Where does the formula have it?
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * g**2 + eps
    w = w - lr * g / (np.sqrt(s) + eps)
    return w, s
