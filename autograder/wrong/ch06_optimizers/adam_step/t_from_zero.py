"""The correction is one step late: in step t it uses t - 1. In the first step 1 - beta^0 is 0, and
the division goes wrong. From where does t count in the statement?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2

    with np.errstate(all="ignore"):
        m_hat, v_hat = m / (1 - beta1 ** (t - 1)), v / (1 - beta2 ** (t - 1))
        return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
