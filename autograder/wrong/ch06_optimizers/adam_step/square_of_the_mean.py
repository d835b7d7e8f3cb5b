"""m is right, and v is made of the squares of m. It is a mean of squared gradients, and does not
know m. What is squared?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * m**2.0
    mh = m / (1 - beta1**t)
    vh = v / (1 - beta2**t)
    w = w - lr * mh / (np.sqrt(vh) + eps)
    return w, m, v
