"""beta1 and beta2 are swapped: the mean of the gradients belongs to beta1 and that of the squares
to beta2. Which of the two looks further back?
"""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta2 * m + (1 - beta2) * g
    v = beta1 * v + (1 - beta1) * g**2
    m_hat, v_hat = m / (1 - beta2**t), v / (1 - beta1**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
