"""0.9 and 0.999 stand where beta1 and beta2 belong. They are the usual numbers, and whoever calls
with others gets the wrong walk. Where do the arguments come in?

family: argument ignored
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g**2
    m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
