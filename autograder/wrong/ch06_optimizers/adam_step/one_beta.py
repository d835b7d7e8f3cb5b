"""v was made with beta1, as m is. The squares have a mean of their own, with beta2. What stands in
front of the old v?

family: argument ignored
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    g = np.asarray(g, dtype=float)
    m = beta1 * m + (1 - beta1) * g
    v = beta1 * v + (1 - beta1) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
