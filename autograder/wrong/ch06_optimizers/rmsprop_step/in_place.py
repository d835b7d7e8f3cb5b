"""The numbers are right, and the s of whoever called was changed along with them, for s *= and s
+= work inside the array. How do you get a new one?

family: argument changed
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s *= beta
    s += (1 - beta) * g**2
    return w - lr * g / (np.sqrt(s) + eps), s
