"""The bias correction is missing. Both means began at 0: with beta1 = 0.9, beta2 = 0.999 the first
step is 0.1 / √0.001 times lr, more than three times too long. What are m and v to be divided
by?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    return w - lr * m / (np.sqrt(v) + eps), m, v
