"""s is right. In the step stands g², which has lost its sign and is large where g is. Which power
of g does the formula have there?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2.0
    w = w - lr * g**2 / (np.sqrt(s) + eps)
    return w, s
