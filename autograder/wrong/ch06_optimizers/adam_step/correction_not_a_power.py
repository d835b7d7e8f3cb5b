"""The correction does not know t: it divides by 1 - beta in every step. That is right in step 1
and too much from step 2 on; after many steps the divisors should be close to 1. What happens to
beta as t grows?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = m / (1 - beta1), v / (1 - beta2)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
