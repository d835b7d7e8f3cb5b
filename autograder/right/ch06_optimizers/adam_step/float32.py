"""In single precision, entry by entry of two lists of means."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    w, g, m, v = (a.astype(np.float32) for a in (w, g, m, v))
    m, v = m + (1 - beta1) * (g - m), v + (1 - beta2) * (g * g - v)
    m_hat, v_hat = np.divide(m, 1 - np.power(beta1, t)), np.divide(v, 1 - np.power(beta2, t))
    return w - lr * np.divide(m_hat, v_hat**0.5 + eps), m, v
