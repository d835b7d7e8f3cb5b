"""m and v are right. m was multiplied by 1 - beta1^t and becomes smaller still; at the start it is
too small already. What does the correction do with it?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2.0
    mh = m * (1 - beta1**t)
    vh = v / (1 - beta2**t)
    w = w - lr * mh / (np.sqrt(vh) + eps)
    return w, m, v
