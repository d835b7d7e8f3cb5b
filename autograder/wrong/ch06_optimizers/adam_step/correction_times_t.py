"""The divisors were computed as 1 - beta · t, and beta^t is beta multiplied t times by itself. In
step 2 yours can be negative. Which operator is a power in Python?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2

    with np.errstate(all="ignore"):
        m_hat, v_hat = m / (1 - beta1 * t), v / (1 - beta2 * t)
        return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
