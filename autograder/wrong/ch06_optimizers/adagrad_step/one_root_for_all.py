"""s is right, and the step is divided by one root for all weights, that of the sum of s. AdaGrad's
point is a rate of its own for each weight. Over what is nothing to be added up?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    g = np.asarray(g, dtype=float)
    s = s + g**2
    return w - lr * g / (np.sqrt(s.sum()) + eps), s
