"""The step uses g and not its running mean, which is RMSProp with correction. The momentum in m is
computed and never felt. What stands above the root?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return w - lr * g / (np.sqrt(v_hat) + eps), m, v
