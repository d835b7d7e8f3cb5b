"""s is right, and you divide by the root of this gradient's square. What is the point of
remembering s, if the step does not look at it?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2.0
    w = w - lr * g / (np.sqrt(g**2) + eps)
    return w, s
