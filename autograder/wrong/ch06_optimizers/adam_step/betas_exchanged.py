"""m was made with beta2 and v with beta1. The mean of the gradients forgets faster, with beta1;
that of the squares slower, with beta2. Which belongs to which?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    g = np.asarray(g, dtype=float)
    m = beta2 * m + (1 - beta2) * g
    v = beta1 * v + (1 - beta1) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
