"""The numbers are right, and the s of whoever called was changed along with them, for s += works
inside the array. How do you get a new one?

family: argument changed
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s += g**2
    return w - lr * g / (np.sqrt(s) + eps), s
