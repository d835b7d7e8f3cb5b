"""v is right. In m the shares have changed places: beta1 belongs to the old m, the rest to the
gradient. With beta1 = 0.9, which of them counts more?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = (1 - beta1) * m + beta1 * g
    v = beta2 * v + (1 - beta2) * g**2.0
    mh = m / (1 - beta1**t)
    vh = v / (1 - beta2**t)
    w = w - lr * mh / (np.sqrt(vh) + eps)
    return w, m, v
