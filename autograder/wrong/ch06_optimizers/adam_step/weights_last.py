"""The weights came back last: m, v, w. Whoever calls writes w, m, v = adam_step(...). Which one
goes first?

family: order of returned values
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return m, v, w - lr * m_hat / (np.sqrt(v_hat) + eps)
