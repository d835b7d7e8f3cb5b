"""eps has no effect. Where s is 0 that divides by 0, and everywhere else the step comes out a
little too long. What is eps added to?

family: argument ignored
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2
    with np.errstate(all="ignore"):
        return w - lr * g / np.sqrt(s), s
