"""The function remembers m and v of its last call and uses them instead of those it is given. Two
layers that take turns would then share one memory. Where alone should m and v come from?

family: old or new value
"""

import numpy as np

memory = []


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    if memory and memory[0].shape == m.shape:
        m, v = memory
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    memory[:] = m, v
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return w - lr * m_hat / (np.sqrt(v_hat) + eps), m, v
