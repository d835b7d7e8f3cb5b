"""s is right. In the step you divide all entries by one number, the length of s. Each weight has a
root of its own. What gives the root entry by entry?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2.0
    return w - lr * g / (np.linalg.norm(s) + eps), s
