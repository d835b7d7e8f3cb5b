"""m and v are right. The root of v̂ was taken twice. How often does it stand in the formula?"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2.0
    mh = m / (1 - beta1**t)
    vh = np.sqrt(v / (1 - beta2**t))
    w = w - lr * mh / (np.sqrt(vh) + eps)
    return w, m, v
