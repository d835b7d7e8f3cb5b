"""All entries were added up into one size, so all weights have the same rate. The point of AdaGrad
is that each weight has its own. What shape should s have?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + np.sum(g**2)
    return w - lr * g / (np.sqrt(s) + eps), s
