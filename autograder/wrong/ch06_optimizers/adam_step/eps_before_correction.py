"""Both corrections went into lr, and eps was added to the root of the uncorrected v. It is the
short form of the paper, in which eps counts for more in the first steps. To which root does the
statement add eps?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    rate = lr * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return w - rate * m / (np.sqrt(v) + eps), m, v
