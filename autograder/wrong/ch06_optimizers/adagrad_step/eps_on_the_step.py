"""eps was added to w and not to the root: division binds more tightly than plus. Then every step
is a little off, always to the same side. Where is a bracket missing?

family: brackets
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2
    return w - lr * g / np.sqrt(s) + eps, s
