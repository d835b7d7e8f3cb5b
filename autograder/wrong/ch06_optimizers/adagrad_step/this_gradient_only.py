"""s is this gradient's square alone, and what came before is lost. Then every step has the length
lr, at every time. What happens to the s that came in?
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = g**2
    return w - lr * g / (np.sqrt(s) + eps), s
