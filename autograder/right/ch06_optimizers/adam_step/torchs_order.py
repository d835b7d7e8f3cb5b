"""In the order in which PyTorch computes it."""

import numpy as np


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = m + (g - m) * (1 - beta1)
    v = v * beta2 + (1 - beta2) * g * g
    first, second = 1 - beta1**t, 1 - beta2**t
    return w - lr / first * m / (np.sqrt(v) / np.sqrt(second) + eps), m, v
