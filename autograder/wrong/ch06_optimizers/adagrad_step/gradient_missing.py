"""The gradient is missing above the line: every weight goes down by lr over its root, whichever
way its slope points. What is divided by √s + eps?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    g = np.asarray(g, dtype=float)
    s = s + g**2
    return w - lr / (np.sqrt(s) + eps), s
